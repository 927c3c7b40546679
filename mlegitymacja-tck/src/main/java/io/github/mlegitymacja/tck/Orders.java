package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.fail;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import java.util.List;
import java.util.Optional;

/** Compares orders. A failure names the attributes that differ, and contains no codes. */
final class Orders {

    private Orders() {}

    /** Fails unless both are equal. */
    static void assertSame(Optional<Order> expected, Optional<Order> found) {
        if (!expected.equals(found)) {
            fail("expected: " + expected + "\nbut was: " + found + "\n" + difference(expected, found));
        }
    }

    /** Says in which attributes two orders differ; blank if one of them is missing. */
    static String difference(Optional<Order> expected, Optional<Order> found) {
        return expected.isPresent() && found.isPresent() ? difference(expected.get(), found.get()) : "";
    }

    private static String difference(Order expected, Order found) {
        var differences = new Differences();
        differences.shown("id", expected.id(), found.id());
        differences.shown("student", expected.student(), found.student());
        differences.shown("semester", expected.semester(), found.semester());
        differences.shown("orderedAt", expected.orderedAt(), found.orderedAt());
        differences.shown("validUntil", expected.validUntil(), found.validUntil());
        differences.shown("ministryId", expected.ministryId(), found.ministryId());
        differences.shown("due", expected.due(), found.due());
        differences.shown("version", expected.version(), found.version());
        differences.shown("state", expected.state().toString(), found.state().toString());
        compareActivations(differences, expected.activation(), found.activation());
        compareHistories(differences, expected.history(), found.history());
        return differences.toString();
    }

    private static void compareActivations(
            Differences differences, Optional<Activation> expected, Optional<Activation> found) {
        differences.secret("qrText", expected.map(Activation::qrText), found.map(Activation::qrText));
        differences.secret("code", expected.map(Activation::code), found.map(Activation::code));
        differences.shown(
                "usableUntil", expected.flatMap(Activation::usableUntil), found.flatMap(Activation::usableUntil));
    }

    private static void compareHistories(
            Differences differences, List<HistoryEntry> expected, List<HistoryEntry> found) {
        differences.shown("number of history entries", expected.size(), found.size());
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            differences.shown("history entry " + i, expected.get(i), found.get(i));
        }
    }
}
