package io.github.mlegitymacja.core.takeover;

import static io.github.mlegitymacja.core.takeover.SourceOrders.IN_MARCH;
import static io.github.mlegitymacja.core.takeover.SourceOrders.known;
import static io.github.mlegitymacja.core.takeover.SourceOrders.order;
import static io.github.mlegitymacja.core.takeover.SourceOrders.with;
import static io.github.mlegitymacja.spi.order.OrderStatus.CANCELLED_BY_USER;
import static io.github.mlegitymacja.spi.order.OrderStatus.COLLECTED;
import static io.github.mlegitymacja.spi.order.OrderStatus.FAILED;
import static io.github.mlegitymacja.spi.order.OrderStatus.IN_PROGRESS;
import static io.github.mlegitymacja.spi.order.OrderStatus.PENDING;
import static io.github.mlegitymacja.spi.order.OrderStatus.READY_FOR_PICKUP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with one order is found, and keeps all orders from being imported. */
class OrderProblemsTest {

    private static final String TOO_LONG = "k".repeat(201);
    private static final Instant NOW = TestUniversity.FIRST_OF_OCTOBER;

    private final TestUniversity university = new TestUniversity();

    record Case(ProblemKind kind, OrderToTakeOver order) {}

    static Stream<Case> orders() {
        return Stream.of(
                keyed(ProblemKind.SOURCE_KEY_UNREADABLE, " "),
                keyed(ProblemKind.SOURCE_KEY_UNREADABLE, TOO_LONG),
                keyed(ProblemKind.SOURCE_KEY_UNREADABLE, "47\u000711"),
                of(ProblemKind.STUDENT_UNREADABLE, known(COLLECTED, " ")),
                of(ProblemKind.STUDENT_UNREADABLE, known(COLLECTED, "10 24")),
                of(ProblemKind.STUDENT_UNREADABLE, known(COLLECTED, "1".repeat(65))),
                ordered(ProblemKind.ORDERED_AT_OUT_OF_RANGE, Instant.MIN),
                ordered(ProblemKind.ORDERED_AT_OUT_OF_RANGE, Instant.EPOCH),
                ordered(ProblemKind.ORDERED_AT_OUT_OF_RANGE, Instant.parse("2016-12-31T22:59:59Z")),
                ordered(ProblemKind.ORDERED_AT_OUT_OF_RANGE, NOW.plusSeconds(1)),
                ordered(ProblemKind.ORDERED_AT_OUT_OF_RANGE, Instant.MAX),
                status(ProblemKind.STATUS_UNKNOWN, "odebrana"),
                status(ProblemKind.STATUS_UNKNOWN, ""),
                of(ProblemKind.HISTORY_STATUS_UNKNOWN, changed(COLLECTED, NOW, "Wydana")),
                of(ProblemKind.HISTORY_TIMES_CONTRADICT, changed(COLLECTED, IN_MARCH.minusSeconds(1), "W trakcie")),
                of(ProblemKind.HISTORY_TIMES_CONTRADICT, changed(COLLECTED, NOW.plusSeconds(1), "W trakcie")),
                of(
                        ProblemKind.HISTORY_TIMES_CONTRADICT,
                        changed(COLLECTED, NOW, "W trakcie").addHistory(StatusChange.of(IN_MARCH, "Odebrana"))),
                of(ProblemKind.HISTORY_NOT_ALLOWED, changed(IN_PROGRESS, NOW, "Do odbioru")),
                of(ProblemKind.HISTORY_NOT_ALLOWED, changed(COLLECTED, NOW, "Błąd")),
                of(
                        ProblemKind.HISTORY_NOT_ALLOWED,
                        changed(IN_PROGRESS, NOW, "W trakcie").addHistory(StatusChange.of(NOW, "Oczekuje"))),
                of(
                        ProblemKind.SEMESTER_CONTRADICTS,
                        known(COLLECTED, "1024")
                                .semester(Semester.winter(2024))
                                .validUntil(LocalDate.of(2026, 10, 31))),
                of(ProblemKind.SEMESTER_CONTRADICTS, known(COLLECTED, "1024").semester(Semester.winter(2027))),
                valid(ProblemKind.VALID_UNTIL_CONTRADICTS, LocalDate.of(2026, 3, 1)),
                valid(ProblemKind.VALID_UNTIL_CONTRADICTS, LocalDate.of(9999, 12, 31)),
                of(
                        ProblemKind.ACTIVATION_UNREADABLE,
                        known(READY_FOR_PICKUP, "1024").qrText("mleg:1")),
                of(
                        ProblemKind.ACTIVATION_UNREADABLE,
                        known(READY_FOR_PICKUP, "1024").activationCode("1")),
                of(
                        ProblemKind.ACTIVATION_UNREADABLE,
                        known(READY_FOR_PICKUP, "1024").qrText("mleg:\n1").activationCode("1")),
                of(ProblemKind.MINISTRY_ID_UNREADABLE, with(COLLECTED, "1024").ministryId(TOO_LONG)),
                of(ProblemKind.MINISTRY_ID_UNREADABLE, with(FAILED, "1024").ministryId("M\u0000C")),
                of(ProblemKind.MINISTRY_ID_MISSING, with(IN_PROGRESS, "1024")),
                of(ProblemKind.MINISTRY_ID_MISSING, with(READY_FOR_PICKUP, "1024")),
                of(ProblemKind.MINISTRY_ID_MISSING, with(COLLECTED, "1024").ministryId("   ")),
                of(
                        ProblemKind.MINISTRY_ID_MISSING,
                        with(CANCELLED_BY_USER, "1024").withdrawalOutstanding(true)),
                of(ProblemKind.MINISTRY_ID_UNEXPECTED, known(PENDING, "1024")),
                of(ProblemKind.WITHDRAWAL_NOT_POSSIBLE, known(COLLECTED, "1024").withdrawalOutstanding(true)),
                of(ProblemKind.WITHDRAWAL_NOT_POSSIBLE, known(FAILED, "1024").withdrawalOutstanding(true)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void a_problem_is_found_and_keeps_all_orders_from_being_imported(Case each) {
        var good = known(COLLECTED, "good").build();

        TakeOverReport report = run(good, each.order());

        assertEquals(Map.of(each.kind(), 1L), report.counts());
        String key = each.kind() == ProblemKind.SOURCE_KEY_UNREADABLE
                ? report.problems().get(0).sourceKey()
                : each.order().sourceKey();
        assertEquals(List.of(TakeOverProblem.of(2, key, each.kind())), report.problems());
        assertEquals(2, report.orders());
        assertEquals(0, report.imported());
        assertEquals(List.of(), university.store.ordersOf(new StudentId("good")).readable());
    }

    @Test
    void values_at_the_edge_are_accepted() {
        String longest = "k".repeat(200);
        String longestStudent = "1".repeat(64);
        TakeOverReport report = run(
                order(longest, longestStudent, IN_MARCH, "Błąd").build(),
                order("2", "2", Instant.parse("2016-12-31T23:00:00Z"), "Błąd").build(),
                order("3", "3", NOW, "Błąd").build(),
                with(FAILED, "4").validUntil(LocalDate.of(2026, 3, 2)).build(),
                with(FAILED, "5").validUntil(LocalDate.of(2028, 3, 2)).build(),
                with(FAILED, "6").semester(Semester.winter(2025)).build(),
                with(FAILED, "7").semester(Semester.winter(2026)).build(),
                changed(COLLECTED, IN_MARCH, "W trakcie")
                        .addHistory(StatusChange.of(IN_MARCH, "Odebrana"))
                        .build(),
                known(COLLECTED, "9")
                        .addHistory(StatusChange.of(NOW, "COLLECTED"))
                        .build(),
                with(COLLECTED, "10").ministryId(longest).build());

        assertEquals(List.of(), report.problems());
        assertEquals(10, report.imported());
    }

    private TakeOverReport run(OrderToTakeOver... orders) {
        return new TakeOver(university.university()).run(() -> Stream.of(orders), done -> {});
    }

    private static Case of(ProblemKind kind, OrderToTakeOver.Builder order) {
        return new Case(kind, order.build());
    }

    private static Case keyed(ProblemKind kind, String key) {
        return of(kind, order(key, "1024", IN_MARCH, "Błąd"));
    }

    private static Case ordered(ProblemKind kind, Instant at) {
        return of(kind, order("1", "1024", at, "Błąd"));
    }

    private static Case status(ProblemKind kind, String status) {
        return of(kind, order("1", "1024", IN_MARCH, status));
    }

    private static Case valid(ProblemKind kind, LocalDate until) {
        return of(kind, known(COLLECTED, "1024").validUntil(until));
    }

    private static OrderToTakeOver.Builder changed(OrderStatus status, Instant at, String reached) {
        return known(status, "1024").addHistory(StatusChange.of(at, reached));
    }
}
