package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A {@link FaultyStore} with batches: others act between the orders of a batch, and a failed batch is partly stored.
 */
final class FaultyBatchStore extends FaultyStore implements BatchOrderStore {

    private final Scene scene;

    FaultyBatchStore(Scene scene, SimulatedProcess process) {
        super(scene, process);
        this.scene = scene;
    }

    @Override
    public List<SaveResult> updateAll(List<Order> orders) {
        return orders.stream().map(this::update).toList();
    }

    @Override
    public Map<StudentId, StoredOrders> ordersOf(Set<StudentId> students) {
        return each("ordersOf", students, scene.store.port()::ordersOf);
    }

    /** The task that is due can be read also if the order cannot. */
    @Override
    public Map<StudentId, StoredOrders> ordersToWithdraw(Set<StudentId> students) {
        return each(
                "ordersToWithdraw",
                students,
                student -> StoredOrders.of(scene.store.port().ordersOf(student).readable().stream()
                        .filter(order -> order.isDue(DueTask.WITHDRAW))
                        .toList()));
    }

    @Override
    public void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
        students.stream()
                .sorted(Comparator.comparing(StudentId::value))
                .flatMap(student -> scene.store.port().ordersOf(student).readable().stream())
                .filter(order -> order.due()
                        .filter(due -> due.task() == DueTask.SUBMIT && due.attempts() > 0)
                        .isPresent())
                .forEach(order -> advance(order.id(), notBefore));
    }

    private Map<StudentId, StoredOrders> each(
            String what, Set<StudentId> students, Function<StudentId, StoredOrders> reading) {
        var sorted =
                students.stream().sorted(Comparator.comparing(StudentId::value)).toList();
        return call(what, sorted, sorted.stream().findFirst(), () -> {
            var orders = new LinkedHashMap<StudentId, StoredOrders>();
            sorted.forEach(student -> orders.put(student, scene.poison.without(reading.apply(student))));
            return orders;
        });
    }
}
