package io.github.mlegitymacja.spi.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.Samples;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredOrdersTest {

    private static final OrderId SMALL = OrderId.parse("0199a0c0-91a8-7cde-8f00-000000000001");
    private static final OrderId MIDDLE = OrderId.parse("0199a0c0-91a8-7cde-8f00-000000000002");
    private static final OrderId GREAT = OrderId.parse("ffffffff-ffff-7fff-bfff-ffffffffffff");

    @Test
    void readable_and_unreadable_orders_make_up_the_size_and_the_ends_of_a_page() {
        var page = new StoredOrders(List.of(order(MIDDLE)), List.of(unreadable(GREAT), unreadable(SMALL)));

        assertEquals(3, page.size());
        assertEquals(Optional.of(SMALL), page.smallestId());
        assertEquals(Optional.of(GREAT), page.greatestId());
        var others = new StoredOrders(List.of(order(GREAT), order(SMALL)), List.of(unreadable(MIDDLE)));
        assertEquals(Optional.of(SMALL), others.smallestId());
        assertEquals(Optional.of(GREAT), others.greatestId());
    }

    @Test
    void an_empty_page_has_no_ends() {
        assertEquals(0, StoredOrders.none().size());
        assertEquals(Optional.empty(), StoredOrders.none().smallestId());
        assertEquals(Optional.empty(), StoredOrders.none().greatestId());
        assertEquals(StoredOrders.none(), StoredOrders.of(List.of()));
    }

    @Test
    void later_changes_of_the_lists_have_no_effect() {
        var readable = new ArrayList<>(List.of(order(SMALL)));
        var unreadable = new ArrayList<>(List.of(unreadable(GREAT)));
        var page = new StoredOrders(readable, unreadable);

        readable.clear();
        unreadable.clear();

        assertEquals(2, page.size());
        assertThrows(UnsupportedOperationException.class, () -> page.readable().clear());
    }

    private static Order order(OrderId id) {
        return Order.builder()
                .id(id)
                .student(Samples.STUDENT)
                .semester(Samples.SEMESTER)
                .orderedAt(Samples.NOON)
                .validUntil(Samples.END_OF_MARCH)
                .state(new OrderState.Pending(false))
                .history(Samples.history(OrderStatus.PENDING))
                .build();
    }

    private static UnreadableOrder unreadable(OrderId id) {
        return new UnreadableOrder(id, "event is unknown", Optional.empty());
    }
}
