package io.github.mlegitymacja.killtest.embedded;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Orders;
import io.github.mlegitymacja.testsupport.Samples;
import java.util.List;

/**
 * What a call of the store has returned about an order: one line of a {@link Writer}'s output.
 *
 * @param number the number of the order
 * @param status its status
 * @param version its version
 * @param claims how often it was claimed
 */
record Acknowledgement(int number, OrderStatus status, long version, long claims) {

    /** Each claim moves the order by one second. */
    static Acknowledgement of(Order order) {
        long claims = order.due().stream()
                .mapToLong(due -> due.notBefore().getEpochSecond() - Samples.FIRST_OF_OCTOBER.getEpochSecond())
                .sum();
        return new Acknowledgement(Integer.parseInt(order.student().value()), order.status(), order.version(), claims);
    }

    static Acknowledgement parse(String line) {
        List<String> parts = List.of(line.split(" ", -1));
        return new Acknowledgement(
                Integer.parseInt(parts.get(0)),
                OrderStatus.valueOf(parts.get(1)),
                Long.parseLong(parts.get(2)),
                Long.parseLong(parts.get(3)));
    }

    String line() {
        return "%d %s %d %d%n".formatted(number, status, version, claims);
    }

    /** Returns an order as a {@link Writer} stores it. */
    static Order order(int number, OrderStatus status) {
        var student = new StudentId(String.valueOf(number));
        return Orders.in(status, student, Semester.winter(2026), Samples.FIRST_OF_OCTOBER);
    }

    /** Returns whether a stored order contains what was acknowledged, or something newer. */
    boolean isIn(Order stored) {
        if (stored.version() != version) {
            return stored.version() > version;
        }
        Order expected = order(number, status);
        return stored.state().equals(expected.state())
                && stored.history().equals(expected.history())
                && of(stored).claims() >= claims;
    }
}
