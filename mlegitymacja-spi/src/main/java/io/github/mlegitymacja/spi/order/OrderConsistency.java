package io.github.mlegitymacja.spi.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes an order contradict itself. */
final class OrderConsistency {

    private OrderConsistency() {}

    static void check(Order order) {
        if (order.version() < 0) {
            throw new IllegalArgumentException("version is " + order.version() + ", must not be negative");
        }
        order.due().ifPresent(due -> checkWork(due.task(), order.status()));
        checkHistory(order.history(), order.status());
    }

    private static void checkWork(DueTask task, OrderStatus status) {
        if (!makesSense(task, status)) {
            throw new IllegalArgumentException("due is " + task + ", which makes no sense in " + status);
        }
    }

    private static boolean makesSense(DueTask task, OrderStatus status) {
        return switch (status) {
            case PENDING -> task == DueTask.SUBMIT;
            // A ministry that has lost an order it accepted is handed the order again.
            case IN_PROGRESS -> task == DueTask.POLL || task == DueTask.SUBMIT;
            case READY_FOR_PICKUP -> task == DueTask.POLL;
            case COLLECTED, FAILED -> false;
            case CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY -> task == DueTask.WITHDRAW;
        };
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
            throw new IllegalArgumentException("history leads to " + reached + ", the state is " + status);
        }
    }
}
