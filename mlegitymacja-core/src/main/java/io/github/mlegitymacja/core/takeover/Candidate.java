package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.refusal.StandardReason;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.text.PlainText;
import io.vavr.control.Try;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An order of the other system, as far as it can be read.
 *
 * @param position the position in the input, from 1
 * @param source what the other system has
 * @param time the present time
 * @param key the key in the other system; empty if it cannot be read
 * @param student the student; empty if the key cannot be read
 * @param status the present status; empty if it is unknown
 * @param changes the statuses of the history; empty if one of them is unknown
 */
record Candidate(
        int position,
        OrderToTakeOver source,
        AcademicTime time,
        Optional<String> key,
        Optional<StudentId> student,
        Optional<OrderStatus> status,
        Optional<List<OrderStatus>> changes) {

    /** Nothing was ordered before: mObywatel was published in October 2017. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 1, 1);

    static Candidate read(int position, OrderToTakeOver source, AcademicTime time) {
        var changes =
                source.history().stream().map(change -> status(change.status())).toList();
        return new Candidate(
                position,
                source,
                time,
                plain(source.sourceKey(), OrderToTakeOver.MAX_SOURCE_KEY_LENGTH),
                Try.of(() -> new StudentId(PlainText.strip(source.student()))).toJavaOptional(),
                status(source.status()),
                changes.stream().allMatch(Optional::isPresent)
                        ? Optional.of(changes.stream().flatMap(Optional::stream).toList())
                        : Optional.empty());
    }

    private static Optional<OrderStatus> status(String text) {
        String name = PlainText.strip(text);
        return OrderStatus.withPolishLabel(name)
                .or(() -> Arrays.stream(OrderStatus.values())
                        .filter(status -> status.name().equals(name))
                        .findFirst());
    }

    private static Optional<String> plain(String text, int maxLength) {
        return Try.of(() -> PlainText.require(PlainText.strip(text), "text", maxLength))
                .toJavaOptional();
    }

    private static Optional<String> unlessBlank(Optional<String> text) {
        return text.filter(present -> !PlainText.strip(present).isEmpty());
    }

    TakeOverProblem problem(ProblemKind kind) {
        String shown = PlainText.fit(source.sourceKey(), OrderToTakeOver.MAX_SOURCE_KEY_LENGTH);
        return TakeOverProblem.of(position, shown, kind);
    }

    /** Returns the id of the order; the key must be readable, and the time in range. */
    OrderId id() {
        return SourceKeys.orderId(key.orElseThrow(), orderedAt());
    }

    Instant orderedAt() {
        return source.orderedAt().truncatedTo(ChronoUnit.MICROS);
    }

    boolean isOrderedInRange() {
        Instant first = FIRST_DAY.atStartOfDay(Semester.WARSAW).toInstant();
        return !source.orderedAt().isBefore(first) && !source.orderedAt().isAfter(time.instant());
    }

    /** Returns the day of the order, unless it is out of range. */
    Optional<LocalDate> orderedOn() {
        return isOrderedInRange()
                ? Optional.of(LocalDate.ofInstant(source.orderedAt(), Semester.WARSAW))
                : Optional.empty();
    }

    Optional<Semester> semester() {
        return source.semester().or(() -> orderedOn().flatMap(time.calendar()::semesterOn));
    }

    Optional<LocalDate> validUntil() {
        return source.validUntil().or(() -> semester().map(time.calendar()::validUntil));
    }

    boolean isExpired() {
        return validUntil().filter(day -> day.isBefore(time.today())).isPresent();
    }

    boolean isOpen() {
        return status.filter(OrderStatus::isOpen).isPresent();
    }

    boolean hasStatus(OrderStatus... others) {
        return status.filter(Arrays.asList(others)::contains).isPresent();
    }

    boolean hasMinistryId() {
        return unlessBlank(source.ministryId()).isPresent();
    }

    /** Returns the ministry's key; empty if there is none, or if it cannot be read. */
    Optional<String> ministryId() {
        return source.ministryId().flatMap(id -> plain(id, Order.MAX_MINISTRY_ID_LENGTH));
    }

    boolean hasCodes() {
        return unlessBlank(source.qrText()).isPresent()
                || unlessBlank(source.activationCode()).isPresent();
    }

    /** Returns the activation; empty if there is none, or if it cannot be read. */
    Optional<Activation> activation() {
        return Try.of(() -> new Activation(
                        source.qrText().orElse(""),
                        source.activationCode().orElse(""),
                        source.usableUntil().map(end -> end.truncatedTo(ChronoUnit.MICROS))))
                .toJavaOptional();
    }

    Reason closingReason() {
        return source.reason().orElse(StandardReason.REASON_NOT_TAKEN_OVER);
    }

    /** Returns the whole history; empty if the life cycle does not allow it. All statuses must be known. */
    Optional<List<HistoryEntry>> history() {
        var history = new TakenOverHistory(orderedAt(), hasMinistryId(), closingReason());
        List<OrderStatus> known = changes.orElseThrow();
        for (int i = beginsPending() ? 1 : 0; i < known.size(); i++) {
            history.known(known.get(i), source.history().get(i).at().truncatedTo(ChronoUnit.MICROS));
        }
        history.ending(status.orElseThrow());
        boolean lacksCodes = hasStatus(OrderStatus.READY_FOR_PICKUP) && !hasCodes();
        return (lacksCodes ? history.withoutCodes(time.instant()) : history).entries();
    }

    /** Whether the first change is the placing itself, whose time is that of the order. */
    boolean beginsPending() {
        return changes.filter(known -> !known.isEmpty() && known.get(0) == OrderStatus.PENDING)
                .isPresent();
    }
}
