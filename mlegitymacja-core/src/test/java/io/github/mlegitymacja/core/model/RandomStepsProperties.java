package io.github.mlegitymacja.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.lifecycle.Events;
import io.github.mlegitymacja.core.lifecycle.Transition;
import io.github.mlegitymacja.core.model.ReferenceModel.AtMinistry;
import io.github.mlegitymacja.core.model.ReferenceModel.Ministry;
import io.github.mlegitymacja.core.model.ReferenceModel.ModelOrder;
import io.github.mlegitymacja.core.model.ReferenceModel.Registered;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.work.WorkReport;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.LogCapture;
import io.github.mlegitymacja.testsupport.Samples;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * Runs random sequences of steps on the library and on the {@link ReferenceModel}, and compares both after each step.
 * Also checks guarantees I2, I4 and I5 of {@code docs/protocol.md}, and that no secret is logged or shown.
 */
class RandomStepsProperties {

    private static final int STUDENTS = 3;
    private static final int REFUSED_STUDENT = 2;
    private static final Semester EXTENDED = Semester.winter(2026);
    private static final Semester FIRST = Semester.winter(2026);

    @Property(tries = 3_000)
    @StatisticsReport(StatisticsReportMode.OFF)
    void the_library_and_the_model_agree_after_every_step(@ForAll("steps") List<Step> steps) {
        try (var log = new LogCapture()) {
            var run = new Run();
            steps.forEach(run::take);
            log.lines().forEach(Students::assertNoSecretIn);
        }
        Statistics.label("statuses")
                .coverage(coverage -> Stream.of(OrderStatus.values())
                        .forEach(status -> coverage.check(status).count(count -> count > 0)));
        Statistics.label("refusals")
                .coverage(coverage -> Stream.of(Refusal.class.getPermittedSubclasses())
                        .filter(type -> type != Refusal.OutsideSemesters.class)
                        .forEach(type -> coverage.check(type).count(count -> count > 0)));
    }

    /** Steps that move orders on are frequent, so that runs reach all statuses. */
    @Provide
    Arbitrary<List<Step>> steps() {
        List<Tuple.Tuple2<Integer, Step.Kind>> weighted = Stream.of(Step.Kind.values())
                .map(kind -> Tuple.of(
                        switch (kind) {
                            case ORDER, SUBMIT, MINISTRY_ISSUES, POLL -> 8;
                            case RENEW, CANCEL, WITHDRAW, STUDENT_COLLECTS, STUDENT_IS_ENROLLED, MINISTRY_COMES_BACK ->
                                4;
                            case REVOKE, PICK_UP, MINISTRY_FAILS, A_SEMESTER_PASSES -> 2;
                            default -> 1;
                        },
                        kind))
                .toList();
        return Combinators.combine(
                        Arbitraries.frequency(weighted),
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(1, 2)),
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(1, 2)),
                        Arbitraries.frequency(Tuple.of(20, false), Tuple.of(1, true)))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    /** One sequence of steps, applied to the library and to the model. */
    private static final class Run {

        private final TestUniversity university = new TestUniversity(new InMemoryMinistry(Run::refusal))
                .withBackoff(Duration.ofSeconds(1))
                .using(StandardCalendar.builder()
                        .summerBegins(TestUniversity.CALENDAR.summerBegins())
                        .putValidUntilOverride(EXTENDED, LocalDate.of(2027, 10, 31))
                        .build());
        private final List<StudentId> students = IntStream.range(0, STUDENTS)
                .mapToObj(i -> university.enrol("usos-" + i))
                .toList();
        private final ReferenceModel model = new ReferenceModel(
                Stream.generate(() -> Registered.ELIGIBLE).limit(STUDENTS).toArray(Registered[]::new),
                REFUSED_STUDENT,
                order -> today().isAfter(validUntil(order.semester)));
        private final Map<ModelOrder, OrderId> ids = new HashMap<>();

        Run() {
            university.using(new LossyConnection());
        }

        /** The validity of the first semester's documents is extended by an override. */
        private static LocalDate validUntil(int semester) {
            boolean winter = semester % 2 == 0;
            return winter && semester > 0
                    ? LocalDate.of(2027 + semester / 2, 3, 31)
                    : LocalDate.of(2027 + semester / 2, 10, 31);
        }

        private static Optional<Reason> refusal(Submission submission) {
            return submission.student().id().equals(new StudentId("usos-" + REFUSED_STUDENT))
                    ? Optional.of(Students.REASON)
                    : Optional.empty();
        }

        void take(Step step) {
            university.wait(Duration.ofMinutes(1));
            List<Order> before = orders();
            boolean refused = perform(step);
            if (refused) {
                assertEquals(before, orders(), "a refusal changes nothing");
            }
            assertSameOrders();
            assertSameOverviews();
            assertFinalStatesStay(before);
            orders().forEach(Run::assertHistoryReplays);
            assertOneLiveDocument();
        }

        private boolean perform(Step step) {
            int student = step.student();
            StudentId requester = students.get(step.byAnother() ? (student + 1) % STUDENTS : student);
            switch (step.kind()) {
                case ORDER -> {
                    return assertAgree(
                            model.order(student), university.service().order(students.get(student)));
                }
                case CANCEL -> {
                    return onOrder(
                            step, model::cancel, id -> university.service().cancel(requester, id));
                }
                case RENEW -> {
                    return onOrder(
                            step, model::renew, id -> university.service().renew(requester, id));
                }
                case PICK_UP -> {
                    return onOrder(
                            step, model::pickUp, id -> university.service().activation(requester, id));
                }
                case REVOKE -> {
                    return onOrder(
                            new Step(step.kind(), student, step.which(), false),
                            model::revoke,
                            id -> university.office().revoke(id, Students.REASON, Samples.OPERATOR));
                }
                case ERASE -> {
                    return assertAgree(model.erase(student), university.office().erase(students.get(student)));
                }
                case SUBMIT -> work(model::submit, university.work()::submit);
                case POLL -> work(model::poll, university.work()::poll);
                case WITHDRAW -> work(model::withdraw, university.work()::withdraw);
                case RECHECK -> {
                    model.recheck();
                    assertFalse(university.work().checkEntitlement().exceedsLimit());
                }
                case MINISTRY_ISSUES ->
                    atMinistry(
                            step,
                            AtMinistry.PROCESSING,
                            AtMinistry.READY,
                            id -> university.ministry.issue(id, Students.ACTIVATION));
                case MINISTRY_FAILS ->
                    atMinistry(
                            step,
                            AtMinistry.PROCESSING,
                            AtMinistry.FAILED,
                            id -> university.ministry.fail(id, Students.REASON));
                case STUDENT_COLLECTS ->
                    atMinistry(step, AtMinistry.READY, AtMinistry.COLLECTED, university.ministry::collect);
                case MINISTRY_WITHDRAWS ->
                    atMinistry(step, AtMinistry.READY, AtMinistry.WITHDRAWN, university.ministry::withdraw);
                case MINISTRY_COMES_BACK -> model.ministry = Ministry.UP;
                case MINISTRY_GOES_DOWN -> model.ministry = Ministry.DOWN;
                case MINISTRYS_ANSWERS_GET_LOST -> model.ministry = Ministry.ANSWERS_GET_LOST;
                case STUDENT_LOSES_STATUS -> {
                    university.expel(students.get(student));
                    model.registered[student] = Registered.NOT_ELIGIBLE;
                }
                case STUDENT_LEAVES_THE_REGISTRY -> {
                    university.registry.remove(students.get(student));
                    model.registered[student] = Registered.UNKNOWN;
                }
                case STUDENT_IS_ENROLLED -> {
                    university.enrol(students.get(student).value());
                    model.registered[student] = Registered.ELIGIBLE;
                }
                case A_MINUTE_PASSES -> {}
                case A_MONTH_PASSES -> pass(Duration.ofDays(30));
                case A_SEMESTER_PASSES -> pass(Duration.ofDays(182));
            }
            return false;
        }

        private boolean onOrder(
                Step step,
                Function<ModelOrder, Optional<Class<? extends Refusal>>> expected,
                Function<OrderId, Either<Refusal, ?>> call) {
            Optional<ModelOrder> order =
                    model.of(step.student()).skip(step.which()).findFirst();
            OrderId id = order.map(ids::get).orElseGet(() -> university.nextId(university.now()));
            return assertAgree(
                    order.isEmpty() || step.byAnother()
                            ? Optional.of(Refusal.UnknownOrder.class)
                            : expected.apply(order.get()),
                    call.apply(id));
        }

        private boolean assertAgree(Optional<Class<? extends Refusal>> expected, Either<Refusal, ?> result) {
            assertEquals(
                    expected,
                    result.swap()
                            .toJavaOptional()
                            .map(refusal -> Stream.of(Refusal.class.getPermittedSubclasses())
                                    .filter(type -> type.isInstance(refusal))
                                    .findFirst()
                                    .orElseThrow()));
            expected.ifPresent(type -> Statistics.label("refusals").collect(type));
            Students.assertNoSecretIn(result.toString());
            return result.isLeft();
        }

        private static void work(Runnable expected, Supplier<WorkReport> call) {
            expected.run();
            Students.assertNoSecretIn(call.get().toString());
        }

        private void atMinistry(Step step, AtMinistry from, AtMinistry to, Consumer<OrderId> happening) {
            model.orders.stream()
                    .filter(order -> order.atMinistry == from)
                    .skip(step.which())
                    .findFirst()
                    .ifPresent(order -> {
                        order.atMinistry = to;
                        happening.accept(ids.get(order));
                    });
        }

        private void pass(Duration time) {
            university.wait(time);
            model.semester =
                    university.university().now().semester().orElseThrow().semestersSince(FIRST);
        }

        private void assertSameOrders() {
            for (int i = 0; i < STUDENTS; i++) {
                List<Order> stored = university.store.ordersOf(students.get(i));
                List<ModelOrder> expected = model.of(i).toList();
                assertEquals(expected.size(), stored.size());
                for (int j = 0; j < stored.size(); j++) {
                    Order order = stored.get(j);
                    ids.putIfAbsent(expected.get(j), order.id());
                    assertEquals(View.of(expected.get(j), ids.get(expected.get(j))), View.of(order));
                    assertEquals(
                            order.status() == OrderStatus.READY_FOR_PICKUP,
                            order.activation().isPresent());
                    Students.assertNoSecretIn(order.toString());
                    Statistics.label("statuses").collect(order.status());
                }
            }
        }

        private void assertSameOverviews() {
            for (int i = 0; i < STUDENTS; i++) {
                var overview = university.service().overview(students.get(i));
                assertEquals(model.registered[i] == Registered.UNKNOWN, overview.isLeft());
                if (overview.isRight()) {
                    assertEquals(model.offered(i), overview.get().offered());
                    assertEquals(
                            university.store.ordersOf(students.get(i)),
                            overview.get().orders());
                    Students.assertNoSecretIn(overview.toString());
                }
            }
        }

        private void assertFinalStatesStay(List<Order> before) {
            for (Order earlier : before) {
                if (!earlier.isOpen()) {
                    university.store.find(earlier.id()).ifPresent(now -> {
                        assertEquals(earlier.state(), now.state());
                        assertEquals(earlier.history(), now.history());
                    });
                }
            }
        }

        private static void assertHistoryReplays(Order order) {
            Optional<OrderStatus> reached = Optional.empty();
            for (HistoryEntry entry : order.history()) {
                var row = Transition.valueOf(entry.event().name());
                assertTrue(row.actors().contains(entry.actor()), entry::toString);
                assertTrue(reached.map(row.from()::contains).orElse(row == Transition.PLACE), entry::toString);
                reached = Optional.of(Events.target(row, reached));
            }
            assertEquals(Optional.of(order.status()), reached);
        }

        private void assertOneLiveDocument() {
            for (StudentId student : students) {
                assertTrue(
                        university.ministry.liveOrdersOf(student).stream()
                                        .map(id -> university.store.find(id).orElseThrow())
                                        .filter(order -> !order.validUntil().isBefore(today()))
                                        .count()
                                <= 1,
                        () -> "two live documents of " + student);
            }
        }

        private List<Order> orders() {
            return students.stream()
                    .flatMap(student -> university.store.ordersOf(student).stream())
                    .toList();
        }

        private LocalDate today() {
            return LocalDate.ofInstant(university.now(), ZoneId.of("Europe/Warsaw"));
        }

        /**
         * The connection to the ministry: works, is down, or acts and loses the answer, depending on the state of the
         * model.
         */
        private final class LossyConnection implements MinistryGateway {
            @Override
            public SubmitAnswer submit(Submission submission) {
                return answer(() -> university.ministry.submit(submission));
            }

            @Override
            public StatusAnswer status(OrderId order) {
                return answer(() -> university.ministry.status(order));
            }

            @Override
            public WithdrawAnswer withdraw(OrderId order) {
                return answer(() -> university.ministry.withdraw(order));
            }

            private <T> T answer(Supplier<T> call) {
                if (model.ministry == Ministry.UP) {
                    return call.get();
                }
                if (model.ministry == Ministry.ANSWERS_GET_LOST) {
                    var lost = call.get();
                    assertNotNull(lost);
                }
                throw new InfrastructureException("no answer", null);
            }
        }
    }

    /** The attributes of an order that the model has as well. */
    private record View(OrderId id, int semester, OrderStatus status, boolean attempted, Optional<DueTask> due) {

        static View of(ModelOrder order, OrderId id) {
            return new View(id, order.semester, order.status, isPending(order.status) && order.attempted, order.due);
        }

        static View of(Order order) {
            return new View(
                    order.id(),
                    order.semester().semestersSince(FIRST),
                    order.status(),
                    isPending(order.status()) && order.mayBeKnownToMinistry(),
                    order.due().map(Due::task));
        }

        /** The attempt is compared for pending orders only; for closed ones, the due task shows it. */
        private static boolean isPending(OrderStatus status) {
            return status == OrderStatus.PENDING;
        }
    }
}
