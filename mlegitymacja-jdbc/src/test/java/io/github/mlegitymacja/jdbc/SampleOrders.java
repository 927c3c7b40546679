package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Orders;
import io.github.mlegitymacja.testsupport.Samples;

/** One order for each number, and its progress in a store. */
final class SampleOrders {

    private SampleOrders() {}

    static OrderId id(int number) {
        return placed(number).id();
    }

    /** Returns the pending order of the student {@code usos-<number>}, due to be submitted on the first of October. */
    static Order placed(int number) {
        var student = new StudentId("usos-" + number);
        return Orders.in(OrderStatus.PENDING, student, Semester.winter(2026), Samples.FIRST_OF_OCTOBER);
    }

    /** Returns the same order in another status. */
    static Order in(OrderStatus status, Order order) {
        return Orders.in(status, order.student(), order.semester(), order.orderedAt())
                .withVersion(order.version());
    }

    static Order submitted(Order order) {
        return in(OrderStatus.IN_PROGRESS, order);
    }

    static Order issued(Order order) {
        return in(OrderStatus.READY_FOR_PICKUP, order);
    }

    /** Stores a placed order and takes it to <i>ready for pick-up</i>. */
    static Order ready(OrderStore store, int number) {
        Order submitted = saved(store.update(submitted(saved(store.create(placed(number))))));
        return saved(store.update(issued(submitted)));
    }

    static Order saved(SaveResult result) {
        return ((SaveResult.Saved) result).order();
    }
}
