package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shows a store as one whose updates are batches: each between two orders that are not stored, which change nothing. */
final class UpdatesInBatches {

    private static final Order FIRST = notStored("00000000-0000-7000-8000-00000000000f");
    private static final Order LAST = notStored("ffffffff-ffff-7fff-bfff-fffffffffff0");

    private UpdatesInBatches() {}

    private static Order notStored(String id) {
        var nobody = new StudentId("nobody");
        return SampleOrders.placed(OrderId.parse(id), nobody, SampleOrders.SEMESTER, SampleOrders.NOON)
                .withVersion(1);
    }

    /** Returns a view of the store, of all its types. Skips the test if the store has no batches. */
    static OrderStore of(OrderStore store) {
        var batches = Assume.implementing(store, BatchOrderStore.class);
        return (OrderStore) Proxy.newProxyInstance(
                OrderStore.class.getClassLoader(),
                ports(store.getClass()).toArray(Class<?>[]::new),
                (view, method, arguments) -> method.getName().equals("update")
                        ? update(batches, (Order) arguments[0])
                        : call(store, method, arguments));
    }

    private static SaveResult update(BatchOrderStore store, Order order) {
        return store.updateAll(List.of(FIRST, order, LAST)).get(1);
    }

    private static Object call(OrderStore store, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The ports that a class implements. */
    private static Set<Class<?>> ports(Class<?> type) {
        var ports = new LinkedHashSet<Class<?>>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> port : each.getInterfaces()) {
                if (OrderStore.class.isAssignableFrom(port)) {
                    ports.add(port);
                }
            }
        }
        return ports;
    }
}
