package io.github.mlegitymacja.core.model;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.core.model.ModelOrder.AtMinistry;
import io.github.mlegitymacja.core.model.ReferenceModel.Ministry;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The university and the model of it, and what happens to both without a request to the library. */
final class World {

    static final int STUDENTS = 3;
    static final Semester FIRST = Semester.winter(2026);

    private static final int REFUSED_STUDENT = 2;

    /** The first semester's documents are valid after their orders have lapsed, those of the next one end early. */
    private static final LocalDate EXTENDED = LocalDate.of(2027, 10, 31);

    private static final LocalDate SHORTENED = LocalDate.of(2027, 8, 31);
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    final TestUniversity university = new TestUniversity(new InMemoryMinistry(World::refusal))
            .using(StandardCalendar.builder()
                    .summerBegins(TestUniversity.CALENDAR.summerBegins())
                    .putValidUntilOverride(FIRST, EXTENDED)
                    .putValidUntilOverride(FIRST.next(), SHORTENED)
                    .build());
    final List<StudentId> students = IntStream.range(0, STUDENTS)
            .mapToObj(i -> university.enrol("usos-" + i))
            .toList();
    final ReferenceModel model = new ReferenceModel(
            Stream.generate(() -> Registered.ELIGIBLE).limit(STUDENTS).toArray(Registered[]::new),
            REFUSED_STUDENT,
            order -> today().isAfter(validUntil(order.semester)));

    /** The ids of the model's orders in the library. */
    final Map<ModelOrder, OrderId> ids = new HashMap<>();

    private int codesIssued;

    World() {
        university.using(new Connections.ToMinistry(university.ministry, model, this::modelOrder));
        university.using(new Connections.ToRegistry(university.registry, id -> model.registered[students.indexOf(id)]));
    }

    LocalDate today() {
        return LocalDate.ofInstant(university.now(), WARSAW);
    }

    List<Order> orders() {
        return students.stream()
                .flatMap(student -> university.store.ordersOf(student).readable().stream())
                .toList();
    }

    /** Returns codes that contain the secrets that no text may show. */
    static Activation codes(int number) {
        return new Activation(Students.ACTIVATION.qrText() + number, Students.ACTIVATION.code() + number);
    }

    private static LocalDate validUntil(int semester) {
        return switch (semester) {
            case 0 -> EXTENDED;
            case 1 -> SHORTENED;
            default ->
                semester % 2 == 0
                        ? LocalDate.of(2027 + semester / 2, 3, 31)
                        : LocalDate.of(2027 + semester / 2, 10, 31);
        };
    }

    private static Optional<Reason> refusal(Submission submission) {
        return submission.student().id().equals(new StudentId("usos-" + REFUSED_STUDENT))
                ? Optional.of(Students.REASON)
                : Optional.empty();
    }

    void change(Step step) {
        int student = step.student();
        switch (step.kind()) {
            case MINISTRY_ISSUES -> issue(step, Set.of(AtMinistry.PROCESSING));
            case NEWER_CODES_ARE_ISSUED -> issue(step, Set.of(AtMinistry.READY, AtMinistry.CODES_EXPIRED));
            case MINISTRY_FAILS ->
                atMinistry(
                        step,
                        Set.of(AtMinistry.PROCESSING),
                        AtMinistry.FAILED,
                        order -> university.ministry.fail(order, Students.REASON));
            case STUDENT_COLLECTS ->
                atMinistry(step, Set.of(AtMinistry.READY), AtMinistry.COLLECTED, university.ministry::collect);
            case CODES_EXPIRE ->
                atMinistry(step, Set.of(AtMinistry.READY), AtMinistry.CODES_EXPIRED, university.ministry::expire);
            case MINISTRY_WITHDRAWS ->
                atMinistry(step, Set.of(AtMinistry.READY), AtMinistry.WITHDRAWN, university.ministry::withdraw);
            case MINISTRY_ENDS_A_DOCUMENT ->
                atMinistry(
                        step,
                        Set.of(AtMinistry.READY, AtMinistry.CODES_EXPIRED, AtMinistry.COLLECTED),
                        AtMinistry.ENDED,
                        university.ministry::withdraw);
            case MINISTRY_DENIES_AN_ORDER ->
                answerWrongly(step, order -> order.atMinistry.isAlive(), AtMinistry.UNKNOWN_ID);
            // If it says so of an order in progress, the library has to believe it.
            case MINISTRY_DECLARES_A_READY_ORDER_FAILED ->
                answerWrongly(step, order -> order.status == OrderStatus.READY_FOR_PICKUP, AtMinistry.FAILED);
            case MINISTRY_TELLS_THE_TRUTH -> model.orders.forEach(order -> order.wrongAnswer = Optional.empty());
            case MINISTRY_COMES_BACK -> model.ministry = Ministry.UP;
            case MINISTRY_GOES_DOWN -> model.ministry = Ministry.DOWN;
            case MINISTRYS_ANSWERS_GET_LOST -> model.ministry = Ministry.ANSWERS_GET_LOST;
            case STUDENT_IS_ENROLLED -> register(Registered.ELIGIBLE, student, Set.of());
            case STUDENT_LOSES_PHOTO ->
                register(Registered.WITHOUT_PHOTO, student, Set.of(StandardUnmetCondition.NO_PHOTO));
            case STUDENT_LOSES_STATUS ->
                register(Registered.NOT_A_STUDENT, student, Set.of(StandardUnmetCondition.NO_STUDENT_STATUS));
            case STUDENT_LEAVES_THE_REGISTRY -> {
                university.registry.remove(students.get(student));
                model.registered[student] = Registered.MISSING;
            }
            case REGISTRY_IS_SILENT -> model.registered[student] = Registered.SILENT;
            case RECORD_BECOMES_UNREADABLE -> model.registered[student] = Registered.UNREADABLE;
            case A_MINUTE_PASSES -> {}
            case A_MONTH_PASSES -> pass(Duration.ofDays(30));
            case A_SEMESTER_PASSES -> pass(Duration.ofDays(182));
            default -> throw new IllegalArgumentException("a request: " + step);
        }
    }

    private void issue(Step step, Set<AtMinistry> from) {
        atMinistry(step, from, AtMinistry.READY, id -> {
            codesIssued++;
            university.ministry.issue(id, codes(codesIssued));
            modelOrder(id).orElseThrow().issued = codesIssued;
        });
    }

    private void atMinistry(Step step, Set<AtMinistry> from, AtMinistry to, Consumer<OrderId> happening) {
        chosen(step, order -> from.contains(order.atMinistry)).ifPresent(order -> {
            order.atMinistry = to;
            happening.accept(ids.get(order));
        });
    }

    private void answerWrongly(Step step, Predicate<ModelOrder> about, AtMinistry answer) {
        chosen(step, about).ifPresent(order -> order.wrongAnswer = Optional.of(answer));
    }

    private Optional<ModelOrder> chosen(Step step, Predicate<ModelOrder> among) {
        return model.orders.stream().filter(among).skip(step.which()).findFirst();
    }

    private Optional<ModelOrder> modelOrder(OrderId id) {
        return model.orders.stream().filter(order -> id.equals(ids.get(order))).findFirst();
    }

    private void register(Registered as, int student, Set<StandardUnmetCondition> lacking) {
        university.registry.put(Students.lacking(students.get(student).value(), lacking));
        model.registered[student] = as;
    }

    private void pass(Duration time) {
        university.wait(time);
        model.semester = university.university().now().semester().orElseThrow().semestersSince(FIRST);
    }
}
