package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.Optional;

/** Makes the order to import of an order that has no problem. */
final class OrderAssembly {

    private OrderAssembly() {}

    static Order assemble(Candidate candidate) {
        OrderStatus status = candidate.status().orElseThrow();
        return Order.builder()
                .id(candidate.id())
                .student(candidate.student().orElseThrow())
                .semester(candidate.semester().orElseThrow())
                .orderedAt(candidate.orderedAt())
                .validUntil(candidate.validUntil().orElseThrow())
                .state(state(candidate, status))
                .history(candidate.history().orElseThrow())
                .due(task(candidate, status)
                        .map(task -> Due.of(task, candidate.time().instant())))
                .ministryId(candidate.ministryId())
                .build();
    }

    private static OrderState state(Candidate candidate, OrderStatus status) {
        return switch (status) {
            case PENDING -> new OrderState.Pending(false);
            case IN_PROGRESS -> new OrderState.InProgress();
            case READY_FOR_PICKUP -> new OrderState.ReadyForPickup(candidate.activation());
            case COLLECTED -> new OrderState.Collected();
            case FAILED -> new OrderState.Failed(candidate.closingReason());
            case CANCELLED_BY_USER -> new OrderState.CancelledByUser();
            case REVOKED_BY_UNIVERSITY -> new OrderState.RevokedByUniversity(candidate.closingReason());
        };
    }

    private static Optional<DueTask> task(Candidate candidate, OrderStatus status) {
        return switch (status) {
            case PENDING -> Optional.of(DueTask.SUBMIT);
            case IN_PROGRESS, READY_FOR_PICKUP -> Optional.of(DueTask.POLL);
            case COLLECTED, FAILED -> Optional.empty();
            case CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY ->
                candidate.source().withdrawalOutstanding() ? Optional.of(DueTask.WITHDRAW) : Optional.empty();
        };
    }
}
