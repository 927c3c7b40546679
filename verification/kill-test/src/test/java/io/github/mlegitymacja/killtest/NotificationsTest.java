package io.github.mlegitymacja.killtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.killtest.Notifications.Change;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.testsupport.Orders;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotificationsTest {

    private final Notifications notifications = new Notifications();
    private final Order order = Orders.in(OrderStatus.COLLECTED);

    @Test
    void each_change_of_an_order_in_its_sequence_matches_the_history() {
        receive(0, 1, 1, 2, 0);

        assertTrue(notifications.match(order));
        assertEquals(Set.of(), notifications.skipping());
        assertEquals(5, notifications.total());
        assertEquals(2, notifications.repeated());
    }

    @Test
    void a_missing_change_is_found() {
        assertFalse(notifications.match(order));
        receive(0, 1);

        assertFalse(notifications.match(order));
        assertEquals(Set.of(), notifications.skipping());
    }

    @Test
    void a_change_that_arrives_before_an_earlier_one_is_found() {
        receive(0, 2, 1);

        assertTrue(notifications.match(order));
        assertEquals(Set.of(order.id()), notifications.skipping());
    }

    @Test
    void a_change_that_the_history_does_not_contain_is_found() {
        receive(0, 1, 2);

        assertFalse(notifications.match(Orders.in(OrderStatus.FAILED)));
        assertFalse(notifications.match(Orders.in(OrderStatus.IN_PROGRESS)));
    }

    @Test
    void a_change_that_is_delivered_again_after_an_answer_is_counted() {
        notifications.receive(change(0), false);
        notifications.receive(change(0), true);
        assertEquals(0, notifications.repeatedAfterAnswer());
        notifications.receive(change(0), true);

        assertEquals(1, notifications.repeatedAfterAnswer());
        assertEquals(Set.of(order.id()), notifications.orders());
    }

    private void receive(int... numbers) {
        for (int number : numbers) {
            notifications.receive(change(number), true);
        }
    }

    private Change change(int number) {
        return Change.of(order.id(), number, order.history().get(number));
    }
}
