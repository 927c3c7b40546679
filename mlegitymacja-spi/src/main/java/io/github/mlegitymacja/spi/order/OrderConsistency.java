package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.PlainText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks that the attributes of an order do not contradict each other. */
final class OrderConsistency {

    private OrderConsistency() {}

    /**
     * Checks an order that a builder has created. An order derived from another one checks only the changed attributes.
     */
    static Order checked(Order order) {
        checkVersion(order.version());
        checkDue(order.due(), order.status());
        checkHistory(order.history(), order.status());
        order.ministryId().ifPresent(id -> PlainText.require(id, "ministryId", Order.MAX_MINISTRY_ID_LENGTH));
        return order;
    }

    static void checkVersion(long version) {
        if (version < 0) {
            throw new IllegalArgumentException("version is " + version + ", must not be negative");
        }
    }

    static void checkDue(Optional<Due> due, OrderStatus status) {
        if (Objects.requireNonNull(due, "due").isPresent()
                && !isPossible(due.get().task(), status)) {
            throw new IllegalArgumentException(
                    "due is " + due.get().task() + ", which is not possible in status " + status);
        }
    }

    private static boolean isPossible(DueTask task, OrderStatus status) {
        return switch (status) {
            case PENDING -> task == DueTask.SUBMIT;
            // An order that the ministry accepted and then lost is submitted again.
            case IN_PROGRESS -> task == DueTask.POLL || task == DueTask.SUBMIT;
            case READY_FOR_PICKUP -> task == DueTask.POLL;
            case COLLECTED, FAILED -> false;
            case CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY -> task == DueTask.WITHDRAW;
        };
    }

    static void checkEntry(HistoryEntry entry, OrderStatus from, OrderStatus to) {
        if (entry.from().orElse(null) != from || entry.to() != to) {
            throw new IllegalArgumentException("entry leads from "
                    + entry.from().map(Enum::name).orElse("nothing") + " to " + entry.to() + ", must lead from " + from
                    + " to " + to);
        }
    }

    private static void checkHistory(List<HistoryEntry> history, OrderStatus status) {
        @Nullable OrderStatus reached = null;
        for (HistoryEntry entry : history) {
            if (entry.from().orElse(null) != reached) {
                throw new IllegalArgumentException("history has a gap before " + entry.event() + " at " + entry.at());
            }
            reached = entry.to();
        }
        if (reached != status) {
            throw new IllegalArgumentException("history ends in " + reached + ", but the status is " + status);
        }
    }
}
