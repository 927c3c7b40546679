package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** Every call that a gateway has about orders of this library, alone and together. */
final class EveryCall {

    private EveryCall() {}

    /** Submits the orders and asks about them. */
    static List<Executable> asking(MinistryGateway gateway, List<OrderId> orders) {
        var calls = new ArrayList<Executable>();
        orders.forEach(order -> calls.add(() -> gateway.status(order)));
        orders.forEach(order -> calls.add(() -> gateway.submit(SampleStudents.submission(order))));
        if (gateway instanceof BatchMinistryGateway batch) {
            List<OrderId> some = limited(batch, orders);
            calls.add(() -> batch.statusOfAll(Set.copyOf(some)));
            calls.add(() -> batch.submitAll(
                    some.stream().map(SampleStudents::submission).toList()));
        }
        return calls;
    }

    static List<Executable> withdrawing(MinistryGateway gateway, List<OrderId> orders) {
        var calls = new ArrayList<Executable>();
        orders.forEach(order -> calls.add(() -> gateway.withdraw(order)));
        if (gateway instanceof BatchMinistryGateway batch) {
            calls.add(() -> batch.withdrawAll(Set.copyOf(limited(batch, orders))));
        }
        return calls;
    }

    static List<Executable> about(MinistryGateway gateway, List<OrderId> orders) {
        return Stream.concat(asking(gateway, orders).stream(), withdrawing(gateway, orders).stream())
                .toList();
    }

    private static List<OrderId> limited(BatchMinistryGateway batch, List<OrderId> orders) {
        return orders.stream().limit(batch.maxOrdersInCall()).toList();
    }
}
