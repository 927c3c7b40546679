package io.github.mlegitymacja.core.takeover;

import static io.github.mlegitymacja.core.takeover.SourceOrders.IN_MARCH;
import static io.github.mlegitymacja.core.takeover.SourceOrders.all;
import static io.github.mlegitymacja.core.takeover.SourceOrders.known;
import static io.github.mlegitymacja.core.takeover.SourceOrders.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.lifecycle.Events;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.lifecycle.Placement;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An imported order has a history that the life cycle allows. */
class TakenOverHistoryTest {

    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-02T11:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final TestUniversity university = new TestUniversity();

    static Stream<Arguments> histories() {
        return Stream.of(
                Arguments.of(with(OrderStatus.PENDING, "1"), "PLACE 09:30 TAKEN_OVER"),
                Arguments.of(known(OrderStatus.IN_PROGRESS, "1"), "PLACE 09:30 TAKEN_OVER, SUBMIT 09:30 TIME_ASSUMED"),
                Arguments.of(
                        codes(known(OrderStatus.READY_FOR_PICKUP, "1")),
                        "PLACE 09:30 TAKEN_OVER, SUBMIT 09:30 TIME_ASSUMED, ISSUE 09:30 TIME_ASSUMED"),
                Arguments.of(
                        known(OrderStatus.READY_FOR_PICKUP, "1").addHistory(change(TEN, "Do odbioru")),
                        "PLACE 09:30 TAKEN_OVER, SUBMIT 10:00 TIME_ASSUMED, ISSUE 10:00, EXPIRE now CODES_NOT_TAKEN_OVER"),
                Arguments.of(
                        known(OrderStatus.COLLECTED, "1"),
                        "PLACE 09:30 TAKEN_OVER, SUBMIT 09:30 TIME_ASSUMED, COLLECT 09:30 TIME_ASSUMED"),
                Arguments.of(
                        known(OrderStatus.COLLECTED, "1")
                                .addHistory(change(IN_MARCH.minusSeconds(7), "PENDING"))
                                .addHistory(change(TEN, "IN_PROGRESS"))
                                .addHistory(change(ELEVEN, "READY_FOR_PICKUP"))
                                .addHistory(change(NOON, "COLLECTED")),
                        "PLACE 09:30 TAKEN_OVER, SUBMIT 10:00, ISSUE 11:00, COLLECT 12:00"),
                Arguments.of(
                        known(OrderStatus.COLLECTED, "1").addHistory(change(ELEVEN, "Do odbioru")),
                        "PLACE 09:30 TAKEN_OVER, SUBMIT 11:00 TIME_ASSUMED, ISSUE 11:00, COLLECT 11:00 TIME_ASSUMED"),
                Arguments.of(
                        known(OrderStatus.COLLECTED, "1")
                                .addHistory(change(TEN, "W trakcie"))
                                .addHistory(change(ELEVEN, "W trakcie"))
                                .addHistory(change(NOON, "Odebrana")),
                        "PLACE 09:30 TAKEN_OVER, SUBMIT 10:00, COLLECT 12:00"),
                Arguments.of(
                        with(OrderStatus.FAILED, "1").reason(Students.REASON),
                        "PLACE 09:30 TAKEN_OVER, SUBMIT 09:30 TIME_ASSUMED, FAIL 09:30 PHOTO_REJECTED"),
                Arguments.of(
                        with(OrderStatus.FAILED, "1").addHistory(change(NOON, "Błąd")),
                        "PLACE 09:30 TAKEN_OVER, SUBMIT 12:00 TIME_ASSUMED, FAIL 12:00 REASON_NOT_TAKEN_OVER"),
                Arguments.of(
                        with(OrderStatus.CANCELLED_BY_USER, "1"), "PLACE 09:30 TAKEN_OVER, CANCEL 09:30 TIME_ASSUMED"),
                Arguments.of(
                        known(OrderStatus.CANCELLED_BY_USER, "1")
                                .addHistory(change(NOON, "Anulowane przez użytkownika")),
                        "PLACE 09:30 TAKEN_OVER, SUBMIT 12:00 TIME_ASSUMED, CANCEL 12:00"),
                Arguments.of(
                        known(OrderStatus.REVOKED_BY_UNIVERSITY, "1")
                                .reason(Reason.quoting("LEFT", "skreślenie z listy"))
                                .addHistory(change(TEN, "Odebrana"))
                                .addHistory(change(NOON, "Unieważnione przez uczelnię")),
                        "PLACE 09:30 TAKEN_OVER, SUBMIT 10:00 TIME_ASSUMED, COLLECT 10:00, REVOKE 12:00 LEFT"));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void what_is_missing_is_filled_in_and_marked(OrderToTakeOver.Builder source, String expected) {
        assertEquals(
                expected,
                String.join(
                        ", ",
                        imported(source).history().stream().map(this::line).toList()));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void every_history_replays_on_the_life_cycle(OrderToTakeOver.Builder source, String expected) {
        Order order = imported(source);

        Order reached = LifeCycle.place(
                order.id(),
                order.student(),
                order.semester(),
                order.validUntil(),
                Placement.BY_STUDENT,
                order.orderedAt());
        for (HistoryEntry entry : order.history().subList(1, order.history().size())) {
            reached = Events.decide(reached, entry.event(), entry.actor(), entry.at())
                    .get();
        }

        assertEquals(order.status(), reached.status());
        assertEquals(withoutReasons(order), withoutReasons(reached));
    }

    @Test
    void this_test_covers_every_status() {
        List<OrderStatus> tried = histories()
                .map(each -> imported((OrderToTakeOver.Builder) each.get()[0]).status())
                .distinct()
                .sorted()
                .toList();

        assertEquals(List.of(OrderStatus.values()), tried);
    }

    private static List<String> withoutReasons(Order order) {
        return order.history().stream()
                .map(entry -> entry.at() + " " + entry.event() + " " + entry.actor() + " " + entry.to())
                .toList();
    }

    private String line(HistoryEntry entry) {
        boolean isNow = entry.at().equals(university.now());
        return entry.event() + " " + (isNow ? "now" : entry.at().toString().substring(11, 16))
                + entry.reason().map(reason -> " " + reason.code()).orElse("");
    }

    private Order imported(OrderToTakeOver.Builder source) {
        var fresh = new TestUniversity();
        TakeOverReport report = new TakeOver(fresh.university()).run(all(source), done -> {});
        assertEquals(List.of(), report.problems());
        return fresh.store.ordersOf(new StudentId("1")).readable().get(0);
    }

    private static OrderToTakeOver.Builder codes(OrderToTakeOver.Builder order) {
        return order.qrText("mleg:1").activationCode("428571");
    }

    private static StatusChange change(Instant at, String status) {
        return StatusChange.of(at, status);
    }
}
