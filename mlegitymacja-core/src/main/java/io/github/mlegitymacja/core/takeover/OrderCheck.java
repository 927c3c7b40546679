package io.github.mlegitymacja.core.takeover;

import static io.github.mlegitymacja.spi.order.OrderStatus.CANCELLED_BY_USER;
import static io.github.mlegitymacja.spi.order.OrderStatus.COLLECTED;
import static io.github.mlegitymacja.spi.order.OrderStatus.IN_PROGRESS;
import static io.github.mlegitymacja.spi.order.OrderStatus.PENDING;
import static io.github.mlegitymacja.spi.order.OrderStatus.READY_FOR_PICKUP;
import static io.github.mlegitymacja.spi.order.OrderStatus.REVOKED_BY_UNIVERSITY;

import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the problems that an order has by itself, regardless of all others. */
final class OrderCheck {

    private static final int LONGEST_VALIDITY_IN_YEARS = 2;

    private final boolean gatewayKnowsMinistryIds;

    OrderCheck(MinistryGateway gateway) {
        this.gatewayKnowsMinistryIds = gateway instanceof MinistryIdGateway;
    }

    Set<ProblemKind> problemsOf(Candidate order) {
        return Stream.of(ProblemKind.values()).filter(kind -> has(order, kind)).collect(Collectors.toUnmodifiableSet());
    }

    private boolean has(Candidate order, ProblemKind kind) {
        return switch (kind) {
            case SOURCE_KEY_UNREADABLE -> order.key().isEmpty();
            case STUDENT_UNREADABLE -> order.student().isEmpty();
            case ORDERED_AT_OUT_OF_RANGE -> !order.isOrderedInRange();
            case STATUS_UNKNOWN -> order.status().isEmpty();
            case HISTORY_STATUS_UNKNOWN -> order.changes().isEmpty();
            case HISTORY_TIMES_CONTRADICT -> timesContradict(order);
            case HISTORY_NOT_ALLOWED ->
                order.status().isPresent()
                        && order.changes().isPresent()
                        && order.history().isEmpty();
            case SEMESTER_UNKNOWN ->
                order.isOrderedInRange() && order.semester().isEmpty();
            case SEMESTER_CONTRADICTS -> semesterContradicts(order);
            case VALID_UNTIL_CONTRADICTS -> validityContradicts(order);
            case ACTIVATION_UNREADABLE ->
                order.hasStatus(READY_FOR_PICKUP)
                        && order.hasCodes()
                        && order.activation().isEmpty();
            case MINISTRY_ID_UNREADABLE ->
                order.hasMinistryId() && order.ministryId().isEmpty();
            case MINISTRY_ID_MISSING -> isKnownToMinistry(order) && !order.isExpired() && !order.hasMinistryId();
            case MINISTRY_ID_UNEXPECTED -> order.hasStatus(PENDING) && order.hasMinistryId();
            case GATEWAY_WITHOUT_MINISTRY_IDS ->
                isKnownToMinistry(order) && order.hasMinistryId() && !gatewayKnowsMinistryIds;
            case WITHDRAWAL_NOT_POSSIBLE -> order.source().withdrawalOutstanding() && !canBeWithdrawn(order);
            case SOURCE_KEY_TWICE,
                    TAKEN_OVER_DIFFERENTLY,
                    MINISTRY_ID_TWICE,
                    TWO_OPEN_ORDERS,
                    OPEN_ORDER_EXISTS,
                    UNREADABLE_ORDER_EXISTS -> false; // InputCheck finds them
        };
    }

    /** Whether the ministry has the order, and will be asked for it. */
    private static boolean isKnownToMinistry(Candidate order) {
        return order.source().withdrawalOutstanding()
                ? canBeWithdrawn(order)
                : order.hasStatus(IN_PROGRESS, READY_FOR_PICKUP, COLLECTED);
    }

    private static boolean canBeWithdrawn(Candidate order) {
        return order.hasStatus(CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY);
    }

    private static boolean timesContradict(Candidate order) {
        Instant before = order.source().orderedAt();
        for (StatusChange change : order.source().history().stream()
                .skip(order.beginsPending() ? 1 : 0)
                .toList()) {
            if (change.at().isBefore(before)) {
                return true;
            }
            before = change.at();
        }
        return order.isOrderedInRange() && before.isAfter(order.time().instant());
    }

    /** The calendar of today may differ by a semester from that of an earlier year. */
    private static boolean semesterContradicts(Candidate order) {
        Optional<Semester> ofDay = order.orderedOn().flatMap(order.time().calendar()::semesterOn);
        Optional<Semester> today = order.time().semester();
        return order.source()
                .semester()
                .filter(given -> ofDay.filter(day -> Math.abs(day.semestersSince(given)) > 1)
                                .isPresent()
                        || today.filter(now -> given.compareTo(now) > 0).isPresent())
                .isPresent();
    }

    private static boolean validityContradicts(Candidate order) {
        Optional<LocalDate> given = order.source().validUntil();
        return order.orderedOn()
                .filter(day -> given.filter(
                                end -> end.isBefore(day) || end.isAfter(day.plusYears(LONGEST_VALIDITY_IN_YEARS)))
                        .isPresent())
                .isPresent();
    }
}
