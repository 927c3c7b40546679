package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.LAST_DAY;
import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values that random calls pass: few in each sequence, so that calls meet, and near to each other, so that stores mistake
 * them.
 */
final class RandomValues {

    /** Ids that a comparison of signed numbers would sort wrongly, and ids that differ by a millisecond, as many as a
     * sequence can use. */
    static final List<OrderId> IDS = Stream.concat(
                    Stream.of("00000000-0000-7000-8000-000000000000", "ffffffff-ffff-7fff-bfff-ffffffffffff")
                            .map(OrderId::parse),
                    IntStream.range(0, 22).mapToObj(SampleOrders::id))
            .toList();

    /** Students who differ by case, accent, the form of a composed letter, a prefix, a wildcard of SQL, or a separator. */
    static final List<StudentId> STUDENTS = Stream.of(
                    "anna", "Anna", "annA", "ann_", "ann%", "ann", "\u00e1nna", "a\u0301nna", "anna'", "ann,anna")
            .map(StudentId::new)
            .toList();

    static final List<Semester> SEMESTERS = List.of(SEMESTER.previous(), SEMESTER, SEMESTER.next());

    /** The hours that Warsaw's clocks skip or repeat, and the ends of the range. */
    private static final List<Instant> SPECIAL = Stream.of(
                    "2027-03-28T01:00:00Z",
                    "2026-10-25T00:30:00.000001Z",
                    "2026-10-25T01:30:00.000001Z",
                    "1000-01-02T00:00:00Z",
                    "9998-12-31T23:59:59.999999Z")
            .map(Instant::parse)
            .toList();

    private static final int MOST_STUDENTS = 6;

    private static final List<Duration> LEASES =
            List.of(Duration.ofNanos(1000), Duration.ofMillis(500), Duration.ofSeconds(2));

    private static final List<Reason> REASONS = List.of(
            SampleOrders.REASON,
            new Reason("a'b\"c\\d", "za\u017c\u00f3\u0142\u0107 %s {0} \ud83c\udf93", "'; DROP TABLE x; --"),
            new Reason("A ", "  a  b ", "NULL"),
            new Reason("A", "a".repeat(Reason.MAX_TEXT_LENGTH), "b"),
            new Reason("A", "  a  b ", "b"),
            new Reason("A", "  a  b ", "NULL"));

    private final Random random;
    private final List<OrderId> ids;
    private final List<StudentId> students;

    RandomValues(long seed) {
        this.random = new Random(seed);
        this.ids = some(IDS, IDS.size());
        this.students = some(STUDENTS, 2 + below(MOST_STUDENTS - 1));
    }

    private RandomValues(Random random, List<OrderId> ids, List<StudentId> students) {
        this.random = random;
        this.ids = ids;
        this.students = students;
    }

    /** Values of the same ids and students. */
    RandomValues copy(long seed) {
        return new RandomValues(new Random(seed), ids, students);
    }

    <T> List<T> some(List<T> all, int number) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, number));
    }

    /** The ids in the sequence in which they are used. */
    List<OrderId> ids() {
        return ids;
    }

    StudentId student() {
        return one(students);
    }

    List<StudentId> students() {
        return subset(students);
    }

    /** From one to all of the values, in any sequence. None if there are none. */
    <T> List<T> subset(List<T> all) {
        return all.isEmpty() ? all : some(all, 1 + below(all.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long seed() {
        return random.nextLong();
    }

    <T> T one(List<T> values) {
        return values.get(below(values.size()));
    }

    /** Mostly within two seconds of noon, so that some work is due and some is not, and some at the same instant. */
    Instant instant() {
        return switch (below(12)) {
            case 0 -> one(SPECIAL);
            case 1, 2 -> NOON;
            case 3 -> NOON.plusMillis(1);
            default -> NOON.plus(below(4_000_000) - 2_000_000, ChronoUnit.MICROS);
        };
    }

    Instant now() {
        return NOON.plus(below(6_000_000) - 1_000_000, ChronoUnit.MICROS);
    }

    Duration lease() {
        return one(LEASES);
    }

    LocalDate day() {
        return LAST_DAY.plusDays(below(5) - 2L);
    }

    Order placed(OrderId id) {
        Instant at = instant();
        Order placed = SampleOrders.placed(id, student(), one(SEMESTERS), at);
        List<HistoryEntry> history = List.of(explained(SampleHistories.placed(instant())));
        return SampleOrders.with(placed, new OrderState.Pending(below(2) == 0), history)
                .withDue(due(OrderStatus.PENDING))
                .withValidUntil(day());
    }

    /** An order of another system: in any status, mostly with the ministry's key. */
    Order imported(OrderId id) {
        Order order = placed(id);
        for (int i = below(4); i > 0; i--) {
            order = moved(order);
        }
        return below(4) == 0 ? order : withMinistryId(order, one(List.of("MC-1", "mc-1", "MC/0'\\")));
    }

    private static Order withMinistryId(Order order, String key) {
        return Order.builder()
                .id(order.id())
                .student(order.student())
                .semester(order.semester())
                .orderedAt(order.orderedAt())
                .validUntil(order.validUntil())
                .state(order.state())
                .history(order.history())
                .due(order.due())
                .ministryId(key)
                .build();
    }

    /** The same order after an update. */
    Order updated(Order order) {
        return switch (below(6)) {
            case 0 -> order.withDue(due(order.status()));
            case 1 -> order.withValidUntil(day());
            case 2 -> order.status() == OrderStatus.PENDING ? order.withSubmissionAttempted() : order;
            case 3 -> moved(moved(order));
            default -> moved(order);
        };
    }

    /** The order with another entry in its history. A closed order stays closed. */
    private Order moved(Order order) {
        List<OrderState> states = states().stream()
                .filter(state -> order.isOpen() || !state.status().isOpen())
                .toList();
        OrderState state = one(states);
        var events = Stream.of(OrderEvent.values())
                .filter(event -> event != OrderEvent.PLACE)
                .toList();
        var entry = HistoryEntry.of(
                instant(), one(events), one(List.of(Actor.values())), Optional.of(order.status()), state.status());
        return order.changed(state, due(order, state.status()), explained(entry));
    }

    /** Every third time as before, if the status may have it. */
    private Optional<Due> due(Order order, OrderStatus status) {
        boolean keepsIt = order.due().isPresent()
                && tasks(status).contains(order.due().get().task());
        return keepsIt && below(3) == 0 ? order.due() : due(status);
    }

    private List<OrderState> states() {
        return List.of(
                new OrderState.Pending(below(2) == 0),
                new OrderState.InProgress(),
                new OrderState.ReadyForPickup(activation()),
                new OrderState.ReadyForPickup(activation()),
                new OrderState.ReadyForPickup(activation()),
                new OrderState.ReadyForPickup(Optional.empty()),
                new OrderState.Collected(),
                new OrderState.Failed(one(REASONS)),
                new OrderState.CancelledByUser(),
                new OrderState.RevokedByUniversity(one(REASONS)));
    }

    /** Codes that occur nowhere else, so that they can be looked for, and some with the same codes and another end. */
    private Activation activation() {
        String number = "%016x".formatted(seed());
        String text = one(List.of("", "\u0105\u015b\u0107", "'\"\\%_")) + number;
        return switch (below(7)) {
            case 0 -> SampleOrders.ACTIVATION;
            case 1 -> SampleOrders.ENDING_ACTIVATION;
            case 2 -> new Activation(SampleOrders.ACTIVATION.qrText(), "000" + text);
            case 3 ->
                new Activation(
                        SampleOrders.ACTIVATION.qrText(), SampleOrders.ACTIVATION.code(), Optional.of(instant()));
            default -> new Activation("https://example.org/" + text, "000" + text);
        };
    }

    private HistoryEntry explained(HistoryEntry entry) {
        HistoryEntry because = below(2) == 0 ? entry : entry.because(one(REASONS));
        return below(2) == 0 ? because : because.by(new OperatorId("clerk-" + below(3)));
    }

    private Optional<Due> due(OrderStatus status) {
        List<DueTask> possible = tasks(status);
        if (possible.isEmpty() || below(4) == 0) {
            return Optional.empty();
        }
        Optional<Instant> claimed = below(2) == 0 ? Optional.empty() : Optional.of(instant());
        Due due = Due.of(one(possible), instant(), below(3), claimed);
        return Optional.of(below(4) == 0 ? due.stuckBecause(Optional.of(one(REASONS))) : due);
    }

    private static List<DueTask> tasks(OrderStatus status) {
        return switch (status) {
            case PENDING -> List.of(DueTask.SUBMIT);
            case IN_PROGRESS -> List.of(DueTask.POLL, DueTask.SUBMIT);
            case READY_FOR_PICKUP -> List.of(DueTask.POLL);
            case COLLECTED, FAILED -> List.of();
            case CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY -> List.of(DueTask.WITHDRAW);
        };
    }
}
