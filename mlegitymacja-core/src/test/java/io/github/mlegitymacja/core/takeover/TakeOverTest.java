package io.github.mlegitymacja.core.takeover;

import static io.github.mlegitymacja.core.takeover.SourceOrders.IN_MARCH;
import static io.github.mlegitymacja.core.takeover.SourceOrders.all;
import static io.github.mlegitymacja.core.takeover.SourceOrders.known;
import static io.github.mlegitymacja.core.takeover.SourceOrders.with;
import static io.github.mlegitymacja.spi.order.OrderStatus.CANCELLED_BY_USER;
import static io.github.mlegitymacja.spi.order.OrderStatus.COLLECTED;
import static io.github.mlegitymacja.spi.order.OrderStatus.FAILED;
import static io.github.mlegitymacja.spi.order.OrderStatus.IN_PROGRESS;
import static io.github.mlegitymacja.spi.order.OrderStatus.PENDING;
import static io.github.mlegitymacja.spi.order.OrderStatus.READY_FOR_PICKUP;
import static io.github.mlegitymacja.spi.order.OrderStatus.REVOKED_BY_UNIVERSITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import io.github.mlegitymacja.testsupport.LogCapture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders of another system become orders of this one. */
class TakeOverTest {

    private final TestUniversity university = new TestUniversity();

    @Test
    void an_order_is_taken_over_with_all_it_has() {
        imported(with(READY_FOR_PICKUP, "1024 ")
                .ministryId(" MC-2026-000815   ")
                .semester(Semester.winter(2025))
                .validUntil(LocalDate.of(2026, 12, 31))
                .qrText(Students.ACTIVATION.qrText())
                .activationCode(Students.ACTIVATION.code()));

        Order order = orderOf("1024");
        assertEquals(Optional.of("MC-2026-000815"), order.ministryId());
        assertEquals(IN_MARCH, order.orderedAt());
        assertEquals(IN_MARCH.toEpochMilli(), order.id().value().getMostSignificantBits() >>> 16);
        assertEquals(Semester.winter(2025), order.semester());
        assertEquals(LocalDate.of(2026, 12, 31), order.validUntil());
        assertEquals(new OrderState.ReadyForPickup(Students.ACTIVATION), order.state());
        assertEquals(1, order.version());
    }

    @Test
    void semester_and_validity_come_from_the_calendar_if_they_are_not_given() {
        imported(known(COLLECTED, "1024"));

        assertEquals(Semester.summer(2025), orderOf("1024").semester());
        assertEquals(LocalDate.of(2026, 10, 31), orderOf("1024").validUntil());
    }

    @Test
    void only_an_order_that_is_ready_keeps_codes_and_only_a_failed_or_revoked_one_a_reason() {
        imported(known(COLLECTED, "1024")
                .qrText(Students.ACTIVATION.qrText())
                .activationCode(Students.ACTIVATION.code())
                .reason(Students.REASON));
        imported(known(REVOKED_BY_UNIVERSITY, "2048").reason(Students.REASON));

        assertEquals(new OrderState.Collected(), orderOf("1024").state());
        assertEquals(
                new OrderState.RevokedByUniversity(Students.REASON),
                orderOf("2048").state());
    }

    @Test
    void an_order_that_has_expired_needs_no_key_at_the_ministry() {
        imported(with(COLLECTED, "1024").validUntil(LocalDate.of(2026, 9, 30)));

        assertEquals(Optional.empty(), orderOf("1024").ministryId());
    }

    @ParameterizedTest
    @EnumSource
    void the_status_decides_what_is_due(OrderStatus status) {
        imported(status == PENDING ? with(status, "1024") : known(status, "1024"));

        Optional<DueTask> task = switch (status) {
            case PENDING -> Optional.of(DueTask.SUBMIT);
            case IN_PROGRESS, READY_FOR_PICKUP -> Optional.of(DueTask.POLL);
            case COLLECTED, FAILED, CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY -> Optional.empty();
        };
        assertEquals(
                task.map(due -> Due.of(due, university.now())), orderOf("1024").due());
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED_BY_USER", "REVOKED_BY_UNIVERSITY"})
    void an_outstanding_withdrawal_is_due(OrderStatus status) {
        imported(known(status, "1024").withdrawalOutstanding(true));

        assertEquals(
                Optional.of(Due.of(DueTask.WITHDRAW, university.now())),
                orderOf("1024").due());
    }

    @Test
    void the_students_see_the_right_actions() {
        List.of("pending", "collected", "ready", "without-codes", "failed", "cancelled")
                .forEach(university::enrol);
        imported(
                with(PENDING, "pending"),
                known(COLLECTED, "collected"),
                known(READY_FOR_PICKUP, "ready").qrText("mleg:1").activationCode("1"),
                known(READY_FOR_PICKUP, "without-codes"),
                with(FAILED, "failed"),
                with(CANCELLED_BY_USER, "cancelled"));

        assertEquals(
                Map.of(
                        "pending", Set.of(StudentAction.CHECK_STATUS, StudentAction.CANCEL, StudentAction.RENEW),
                        "collected", Set.of(StudentAction.CANCEL, StudentAction.RENEW),
                        "ready", Set.of(StudentAction.ADD_TO_MOBYWATEL, StudentAction.CANCEL, StudentAction.RENEW),
                        "without-codes", Set.of(StudentAction.CANCEL, StudentAction.RENEW),
                        "failed", Set.of(StudentAction.ORDER),
                        "cancelled", Set.of(StudentAction.ORDER)),
                offered("pending", "collected", "ready", "without-codes", "failed", "cancelled"));
    }

    @Test
    void listeners_are_not_notified() {
        List<Order> notified = new ArrayList<>();
        university.notifying((order, change) -> notified.add(order));

        imported(known(COLLECTED, "1024"));

        assertEquals(List.of(), notified);
    }

    @Test
    void running_again_changes_nothing_also_after_the_orders_have_changed() {
        university.enrol("1024");
        Supplier<Stream<OrderToTakeOver>> orders = all(known(COLLECTED, "1024"), with(FAILED, "2048"));
        assertEquals(2, takeOver().run(orders, done -> {}).imported());
        Order renewed = university
                .service()
                .renew(new StudentId("1024"), orderOf("1024").id())
                .get();
        List<Order> before = university.store.ordersOf(new StudentId("1024")).readable();

        TakeOverReport again = takeOver().run(orders, done -> {});

        assertEquals(renewed, before.get(0));
        assertEquals(List.of(0L, 2L), List.of(again.imported(), again.alreadyStored()));
        assertEquals(before, university.store.ordersOf(new StudentId("1024")).readable());
        assertEquals(2, takeOver().check(orders).alreadyStored());
    }

    @Test
    void an_order_that_is_placed_while_the_run_lasts_stands() {
        StudentId student = university.enrol("1024");
        var opened = new AtomicInteger();

        TakeOverReport report = takeOver()
                .run(
                        () -> {
                            if (opened.incrementAndGet() == 2) {
                                university.order(student);
                            }
                            return all(known(COLLECTED, "1024"), with(FAILED, "2048"))
                                    .get();
                        },
                        done -> {});

        assertEquals(Map.of(ProblemKind.OPEN_ORDER_EXISTS, 1L), report.counts());
        assertEquals(1, report.imported());
        assertEquals(PENDING, orderOf("1024").status());
    }

    @Test
    void orders_that_change_between_check_and_import_end_the_run() {
        var opened = new AtomicInteger();
        Supplier<Stream<OrderToTakeOver>> changing =
                () -> all(opened.incrementAndGet() == 1 ? known(COLLECTED, "1024") : with(COLLECTED, "1024"))
                        .get();

        var refused = assertThrows(IllegalStateException.class, () -> takeOver().run(changing, done -> {}));

        assertEquals("the order at position 1 has changed since it was checked", refused.getMessage());
        assertEquals(List.of(), university.store.ordersOf(new StudentId("1024")).readable());
    }

    @Test
    void the_streams_are_closed() {
        var closed = new AtomicInteger();

        takeOver().run(() -> all(known(COLLECTED, "1024")).get().onClose(closed::incrementAndGet), done -> {});

        assertEquals(2, closed.get());
    }

    @Test
    void a_store_that_cannot_import_is_refused() {
        university.using(new ForwardingStore(university.store));

        assertThrows(IllegalArgumentException.class, this::takeOver);
    }

    @Test
    void check_and_run_are_logged() {
        try (var log = new LogCapture()) {
            imported(known(COLLECTED, "1024"));

            assertEquals(
                    List.of(
                            "takeover.checked orders=1 imported=0 alreadyStored=0 problems=0",
                            "takeover.imported orders=1 imported=1 alreadyStored=0 problems=0"),
                    log.messages());
        }
    }

    private Map<String, Set<StudentAction>> offered(String... students) {
        return Stream.of(students)
                .collect(Collectors.toMap(
                        student -> student,
                        student -> university
                                .service()
                                .overview(new StudentId(student))
                                .get()
                                .offered()));
    }

    private void imported(OrderToTakeOver.Builder... orders) {
        TakeOverReport report = takeOver().run(all(orders), done -> {});
        assertEquals(List.of(), report.problems());
        assertEquals(orders.length, report.imported());
    }

    private TakeOver takeOver() {
        return new TakeOver(university.university());
    }

    private Order orderOf(String student) {
        List<Order> orders = university.store.ordersOf(new StudentId(student)).readable();
        assertFalse(orders.isEmpty());
        return orders.get(0);
    }
}
