package io.github.mlegitymacja.core.takeover;

import static io.github.mlegitymacja.core.takeover.SourceOrders.IN_MARCH;
import static io.github.mlegitymacja.core.takeover.SourceOrders.known;
import static io.github.mlegitymacja.core.takeover.SourceOrders.order;
import static io.github.mlegitymacja.core.takeover.SourceOrders.with;
import static io.github.mlegitymacja.spi.order.OrderStatus.CANCELLED_BY_USER;
import static io.github.mlegitymacja.spi.order.OrderStatus.COLLECTED;
import static io.github.mlegitymacja.spi.order.OrderStatus.FAILED;
import static io.github.mlegitymacja.spi.order.OrderStatus.PENDING;
import static io.github.mlegitymacja.spi.order.OrderStatus.READY_FOR_PICKUP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.TroubledStore;
import io.github.mlegitymacja.core.calendar.AcademicCalendar;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import io.github.mlegitymacja.testsupport.ForwardingGateway;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is wrong with orders beside each other, or beside the store and the gateway, is found; nothing is imported. */
class ProblemsTest {

    private static final Instant NOW = TestUniversity.FIRST_OF_OCTOBER;

    private final TestUniversity university = new TestUniversity();

    @Test
    void a_key_must_not_occur_twice() {
        assertProblem(
                ProblemKind.SOURCE_KEY_TWICE,
                with(FAILED, "1024").build(),
                order("key-1024  ", "2048", NOW, "FAILED").build());
    }

    @Test
    void a_key_at_the_ministry_must_not_occur_twice() {
        assertProblem(
                ProblemKind.MINISTRY_ID_TWICE,
                with(COLLECTED, "1024").ministryId("MC-1").build(),
                with(COLLECTED, "2048").ministryId("MC-1").build());
    }

    @Test
    void a_key_at_the_ministry_must_not_belong_to_an_order_of_the_student_already() {
        run(known(COLLECTED, "1024").build());

        TakeOverReport report =
                run(order("another", "1024", NOW, "Błąd").ministryId("MC-1024").build());

        assertEquals(Map.of(ProblemKind.MINISTRY_ID_TWICE, 1L), report.counts());
        assertEquals(0, report.imported());
    }

    @Test
    void a_student_must_not_have_two_open_orders() {
        assertProblem(
                ProblemKind.TWO_OPEN_ORDERS,
                known(COLLECTED, "1024").build(),
                order("another", "1024", NOW, "Oczekuje").build());
    }

    @Test
    void a_student_must_not_have_an_open_order_in_the_store_already() {
        StudentId student = university.enrol("1024");
        Order newer = university.order(student);

        TakeOverReport report =
                run(with(FAILED, "2048").build(), known(COLLECTED, "1024").build());

        assertEquals(Map.of(ProblemKind.OPEN_ORDER_EXISTS, 1L), report.counts());
        assertEquals(0, report.imported());
        assertEquals(List.of(newer), university.store.ordersOf(student).readable());
    }

    @Test
    void a_student_must_not_have_an_order_in_the_store_that_cannot_be_read() {
        var store = new TroubledStore(university.store);
        university.using(store);
        store.makeUnreadable(university.order(university.enrol("1024")).id());

        assertEquals(
                Map.of(ProblemKind.UNREADABLE_ORDER_EXISTS, 1L),
                run(with(FAILED, "1024").build()).counts());
    }

    @Test
    void an_order_cannot_be_taken_over_again_with_another_time() {
        run(known(COLLECTED, "1024").build());
        List<Order> before = university.store.ordersOf(new StudentId("1024")).readable();

        TakeOverReport report = run(order("key-1024", "1024", IN_MARCH.plusSeconds(3600), "Odebrana")
                .ministryId("MC-1024")
                .build());

        assertEquals(Map.of(ProblemKind.TAKEN_OVER_DIFFERENTLY, 1L), report.counts());
        assertEquals(before, university.store.ordersOf(new StudentId("1024")).readable());
    }

    @Test
    void an_order_cannot_be_taken_over_again_with_another_key_at_the_ministry() {
        run(known(COLLECTED, "1024").build());

        TakeOverReport report =
                run(with(COLLECTED, "1024").ministryId("MC-2048").build());

        assertEquals(Map.of(ProblemKind.TAKEN_OVER_DIFFERENTLY, 1L), report.counts());
    }

    @Test
    void an_order_cannot_be_taken_over_again_for_another_student() {
        run(known(COLLECTED, "1024").build());

        TakeOverReport report = run(order("key-1024", "2048", IN_MARCH, "Odebrana")
                .ministryId("MC-1024")
                .build());

        assertEquals(Map.of(ProblemKind.TAKEN_OVER_DIFFERENTLY, 1L), report.counts());
        assertEquals(0, report.imported() + report.alreadyStored());
        assertEquals(List.of(), university.store.ordersOf(new StudentId("2048")).readable());
    }

    @Test
    void keys_at_the_ministry_need_a_gateway_that_knows_them() {
        university.using(new ForwardingGateway(university.ministry));

        assertProblem(
                ProblemKind.GATEWAY_WITHOUT_MINISTRY_IDS,
                with(PENDING, "1024").build(),
                known(READY_FOR_PICKUP, "2048").build());
    }

    @Test
    void any_gateway_will_do_for_orders_of_which_the_ministry_is_never_asked() {
        university.using(new ForwardingGateway(university.ministry));

        assertFalse(run(
                        known(CANCELLED_BY_USER, "1024").build(),
                        known(FAILED, "2048").build())
                .hasProblems());
    }

    @Test
    void an_order_of_a_day_outside_the_calendar_needs_a_semester() {
        university.using(new AcademicCalendar() {
            @Override
            public Optional<Semester> semesterOn(LocalDate day) {
                return TestUniversity.CALENDAR.semesterOn(day).filter(Semester.winter(2026)::equals);
            }

            @Override
            public LocalDate validUntil(Semester semester) {
                return TestUniversity.CALENDAR.validUntil(semester);
            }
        });

        assertEquals(
                Map.of(ProblemKind.SEMESTER_UNKNOWN, 1L),
                run(known(COLLECTED, "1024").build()).counts());
        assertEquals(
                1,
                run(known(COLLECTED, "1024").semester(Semester.summer(2025)).build())
                        .imported());
    }

    @Test
    void all_problems_of_an_order_are_found_at_once() {
        TakeOverReport report = run(order("", "", Instant.EPOCH, "").build());

        assertEquals(
                Set.of(
                        ProblemKind.SOURCE_KEY_UNREADABLE,
                        ProblemKind.STUDENT_UNREADABLE,
                        ProblemKind.ORDERED_AT_OUT_OF_RANGE,
                        ProblemKind.STATUS_UNKNOWN),
                report.counts().keySet());
    }

    @Test
    void a_flood_of_one_kind_is_counted_and_does_not_hide_the_others() {
        var many = IntStream.range(0, 1_234)
                .mapToObj(i -> with(COLLECTED, "student-" + i).build())
                .toList();
        var last = order("1", "1024", IN_MARCH, "?").build();

        TakeOverReport report = takeOver().check(() -> Stream.concat(many.stream(), Stream.of(last)));

        assertEquals(Map.of(ProblemKind.MINISTRY_ID_MISSING, 1_234L, ProblemKind.STATUS_UNKNOWN, 1L), report.counts());
        assertEquals(101, report.problems().size());
        assertEquals(1_235, report.problems().get(100).position());
        assertEquals(Map.of(COLLECTED, 1_234L), report.statuses());
    }

    @Test
    void the_tests_cover_every_kind_of_problem() {
        Set<ProblemKind> ofOneOrder =
                OrderProblemsTest.orders().map(OrderProblemsTest.Case::kind).collect(Collectors.toSet());
        Set<ProblemKind> others = Set.of(
                ProblemKind.SOURCE_KEY_TWICE,
                ProblemKind.MINISTRY_ID_TWICE,
                ProblemKind.TWO_OPEN_ORDERS,
                ProblemKind.OPEN_ORDER_EXISTS,
                ProblemKind.UNREADABLE_ORDER_EXISTS,
                ProblemKind.TAKEN_OVER_DIFFERENTLY,
                ProblemKind.GATEWAY_WITHOUT_MINISTRY_IDS,
                ProblemKind.SEMESTER_UNKNOWN);

        assertEquals(
                Set.of(ProblemKind.values()),
                Stream.concat(ofOneOrder.stream(), others.stream()).collect(Collectors.toSet()));
    }

    @Test
    void a_report_repeats_no_value_except_the_key() {
        Consumer<OrderToTakeOver> assertSecretHidden =
                order -> Students.assertNoSecretIn(order + run(order).toString());

        assertSecretHidden.accept(known(READY_FOR_PICKUP, "1024")
                .qrText(Students.ACTIVATION.qrText())
                .activationCode(Students.ACTIVATION.code() + "\n")
                .build());
        assertFalse(run(order("1", "1024", IN_MARCH, "44051401359").build())
                .toString()
                .contains("44051401359"));
    }

    @Test
    void every_problem_and_remedy_is_a_clause_in_both_languages() {
        List<Text> texts = ProblemKind.texts();

        assertEquals(
                Stream.of(ProblemKind.values())
                        .flatMap(kind -> Stream.of(kind.problem(), kind.remedy()))
                        .toList(),
                texts);
        assertEquals(texts.size(), Set.copyOf(texts).size());
        for (Text text : texts) {
            for (Locale locale : List.of(Texts.POLISH, Locale.ENGLISH)) {
                String clause = text.in(locale);
                assertTrue(clause.strip().equals(clause) && !clause.endsWith("."), clause);
                assertFalse(clause.isBlank() || clause.contains("USOS"), clause);
            }
        }
    }

    @Test
    void the_field_of_a_problem_is_an_attribute_of_the_order() throws Exception {
        for (ProblemKind kind : ProblemKind.values()) {
            assertEquals(
                    kind.field(), OrderToTakeOver.class.getMethod(kind.field()).getName());
        }
    }

    private void assertProblem(ProblemKind kind, OrderToTakeOver first, OrderToTakeOver second) {
        TakeOverReport report = run(first, second);

        assertEquals(
                List.of(kind),
                report.problems().stream().map(TakeOverProblem::kind).toList());
        assertEquals(2, report.problems().get(0).position());
        assertNothingStored(report);
    }

    private void assertNothingStored(TakeOverReport report) {
        assertEquals(0, report.imported());
        assertEquals(
                0L,
                university.store.countByStatus().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    private TakeOverReport run(OrderToTakeOver... orders) {
        return takeOver().run(() -> Stream.of(orders), done -> {});
    }

    private TakeOver takeOver() {
        return new TakeOver(university.university());
    }
}
