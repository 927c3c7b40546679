package io.github.mlegitymacja.core.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import io.github.mlegitymacja.testsupport.Orders;
import io.github.mlegitymacja.testsupport.Samples;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests {@link OrderService#renew} ({@code docs/domain.md}, Renewal; guarantee I7 in {@code docs/protocol.md}). */
class RenewTest {

    private static final LocalDate NEXT_SUMMER = LocalDate.of(2027, 3, 1);
    private static final LocalDate NEXT_WINTER = LocalDate.of(2027, 10, 1);

    private final TestUniversity university = new TestUniversity();
    private final StudentId student = university.enrol("usos-1");

    @Test
    void a_document_of_the_previous_semester_is_cancelled_and_ordered_again() {
        Order previous = university.collected(student);
        university.waitUntil(NEXT_SUMMER);

        Order renewed = renew(previous).get();

        assertEquals(OrderStatus.CANCELLED_BY_USER, university.stored(previous).status());
        assertTrue(university.stored(previous).isDue(DueTask.WITHDRAW));
        assertEquals(OrderStatus.PENDING, renewed.status());
        assertEquals(Semester.summer(2026), renewed.semester());
        assertEquals(LocalDate.of(2027, 10, 31), renewed.validUntil());
    }

    @Test
    void a_document_of_this_semester_can_be_renewed_for_a_new_phone() {
        Order previous = university.collected(student);

        Order renewed = renew(previous).get();

        assertEquals(List.of(renewed), open());
    }

    @Test
    void a_lapsed_document_is_cancelled_and_ordered_again() {
        Order lapsed = university.collected(student);
        university.waitUntil(NEXT_WINTER);

        Order renewed = renew(lapsed).get();

        assertEquals(OrderStatus.CANCELLED_BY_USER, university.stored(lapsed).status());
        assertEquals(Semester.winter(2027), renewed.semester());
    }

    @Test
    void a_second_click_returns_the_order_of_the_first() {
        Order previous = university.collected(student);
        Order renewed = renew(previous).get();

        assertEquals(Either.right(renewed), renew(previous));
        assertEquals(List.of(renewed), open());
    }

    enum Crash {
        BEFORE_CANCELLING,
        AFTER_CANCELLING,
        BEFORE_ORDERING,
        AFTER_ORDERING
    }

    /** Simulates the death of the process. An {@link Error}, because no code of the library may catch it. */
    private static final class Death extends VirtualMachineError {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @EnumSource
    void renewing_again_after_a_crash_completes_the_renewal(Crash crash) {
        Order previous = university.collected(student);
        university.waitUntil(NEXT_SUMMER);
        var dying = university.using(new ForwardingStore(university.store) {
            @Override
            public SaveResult update(Order order) {
                return dyingAround(Crash.BEFORE_CANCELLING, Crash.AFTER_CANCELLING, () -> super.update(order));
            }

            @Override
            public SaveResult create(Order order) {
                return dyingAround(Crash.BEFORE_ORDERING, Crash.AFTER_ORDERING, () -> super.create(order));
            }

            private SaveResult dyingAround(Crash before, Crash after, Supplier<SaveResult> call) {
                dieIf(crash == before);
                SaveResult result = call.get();
                dieIf(crash == after);
                return result;
            }

            private void dieIf(boolean now) {
                if (now) {
                    throw new Death();
                }
            }
        });
        assertThrows(Death.class, () -> dying.service().renew(student, previous.id()));

        university.using(university.store);
        Order renewed = renew(previous).get();

        assertEquals(List.of(renewed), open());
        assertEquals(Semester.summer(2026), renewed.semester());
        assertEquals(2, university.store.ordersOf(student).size());
        assertEquals(OrderStatus.CANCELLED_BY_USER, university.stored(previous).status());
    }

    @Test
    void nothing_is_cancelled_for_a_student_who_may_not_order_again() {
        Order previous = university.collected(student);
        university.expel(student);

        assertTrue(renew(previous).getLeft() instanceof Refusal.NotEligible);
        assertEquals(previous, university.stored(previous));
    }

    @Test
    void nothing_is_cancelled_on_a_day_on_which_nothing_can_be_ordered() {
        Order previous = university.collected(student);
        var day = LocalDate.of(9998, 1, 1);
        university.waitUntil(day);

        assertEquals(Either.left(new Refusal.OutsideSemesters(day)), renew(previous));
        assertEquals(previous, university.stored(previous));
    }

    @Test
    void two_simultaneous_renewals_create_one_order() {
        for (int round = 0; round < 500; round++) {
            StudentId clicker = university.enrol("clicker-" + round);
            Order previous = university.order(clicker);
            var barrier = new CyclicBarrier(2);
            Supplier<Order> click = () -> {
                await(barrier);
                return university.service().renew(clicker, previous.id()).get();
            };
            var first = CompletableFuture.supplyAsync(click);
            var second = CompletableFuture.supplyAsync(click);

            assertEquals(first.join().id(), second.join().id());
            assertEquals(2, university.store.ordersOf(clicker).size());
        }
    }

    /** Another process orders after this one has cancelled and before it orders. */
    @Test
    void a_renewal_that_loses_a_race_returns_the_order_of_the_winner() {
        Order previous = university.collected(student);
        university.using(new ForwardingStore(university.store) {
            @Override
            public SaveResult create(Order order) {
                university.using(university.store).order(student);
                return super.create(order);
            }
        });

        Order renewed = renew(previous).get();

        assertEquals(List.of(renewed), open());
    }

    /** Another process orders first, and its order is cancelled before this one reads the orders again. */
    @Test
    void a_renewal_that_loses_a_race_to_an_order_that_was_closed_since_places_a_new_one() {
        Order previous = university.collected(student);
        OrderService another = university.service();
        university.using(new ForwardingStore(university.store) {
            private boolean raced;

            @Override
            public SaveResult create(Order order) {
                if (raced) {
                    return super.create(order);
                }
                raced = true;
                OrderId winner = another.order(student).get().id();
                SaveResult lost = super.create(order);
                assertTrue(another.cancel(student, winner).isRight());
                return lost;
            }
        });

        Order renewed = renew(previous).get();

        assertEquals(List.of(renewed), open());
        assertEquals(3, university.store.ordersOf(student).size());
    }

    @Test
    void endless_conflicts_end_in_an_exception() {
        university.using(new ForwardingStore(university.store) {
            @Override
            public SaveResult create(Order order) {
                return new SaveResult.Conflict();
            }

            @Override
            public SaveResult update(Order order) {
                return new SaveResult.Conflict();
            }
        });
        Order order = Orders.in(OrderStatus.PENDING);
        university.store.create(order);

        assertThrows(
                InfrastructureException.class,
                () -> university.office().revoke(order.id(), Students.REASON, Samples.OPERATOR));
        StudentId other = university.enrol("usos-2");
        assertThrows(InfrastructureException.class, () -> university.service().order(other));
    }

    private Either<Refusal, Order> renew(Order previous) {
        return university.service().renew(student, previous.id());
    }

    private List<Order> open() {
        return university.store.ordersOf(student).readable().stream()
                .filter(Order::isOpen)
                .toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
