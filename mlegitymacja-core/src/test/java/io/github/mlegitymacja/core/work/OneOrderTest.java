package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.TroubledStore;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.Notice;
import io.github.mlegitymacja.core.service.AfterBatch;
import io.github.mlegitymacja.core.service.BulkOrders;
import io.github.mlegitymacja.core.service.BulkOutcome;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.LogCapture;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with one order, the others are served. */
class OneOrderTest {

    private static final int OTHERS = 299;

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().using(ministry);
    private final TroubledStore store = new TroubledStore(university.store);
    private final List<Order> others = new ArrayList<>();

    private Order one() {
        return university.order(university.enrol("one"));
    }

    /** Places orders before and after the one. */
    private Order oneAmongOthers() {
        IntStream.range(0, 10).forEach(this::another);
        Order one = one();
        IntStream.range(10, OTHERS).forEach(this::another);
        return one;
    }

    private void another(int number) {
        others.add(university.order(university.enrol("other-" + number)));
    }

    private long othersIn(OrderStatus status) {
        return others.stream()
                .filter(order -> university.stored(order).status() == status)
                .count();
    }

    static List<Throwable> whatAnAdapterMayThrow() {
        return List.of(
                new IllegalStateException(),
                new AssertionError(),
                new NoClassDefFoundError(),
                new StackOverflowError(),
                new OutOfMemoryError(),
                new InternalError(),
                new java.io.IOException("not declared"));
    }

    @ParameterizedTest
    @MethodSource("whatAnAdapterMayThrow")
    void whatever_the_gateway_throws_for_one_order_the_others_are_submitted(Throwable thrown) {
        Order one = oneAmongOthers();
        ministry.submit = submission -> {
            if (submission.order().equals(one.id())) {
                throw sneaky(thrown);
            }
            return new SubmitAnswer.Accepted(Optional.empty());
        };

        university.work().tick();

        assertEquals(OTHERS, othersIn(OrderStatus.IN_PROGRESS));
        assertEquals(1, university.stored(one).due().orElseThrow().attempts());
    }

    @ParameterizedTest
    @MethodSource("whatAnAdapterMayThrow")
    void whatever_the_registry_throws_for_one_student_the_others_are_served(Throwable thrown) {
        Order one = oneAmongOthers();
        university.using(id -> {
            if (id.equals(one.student())) {
                throw sneaky(thrown);
            }
            return university.registry.find(id);
        });

        university.work().tick();

        assertEquals(OTHERS, othersIn(OrderStatus.IN_PROGRESS));
        assertTrue(university.service().overview(one.student()).isRight());
        assertEquals(Set.of(one.id()), university.work().checkEntitlement().unchecked());
    }

    @Test
    void an_interrupt_that_an_adapter_throws_is_not_lost() {
        one();
        ministry.submit = submission -> {
            throw sneaky(new InterruptedException());
        };

        university.work().tick();

        assertTrue(Thread.interrupted());
    }

    @Test
    void whatever_one_listener_throws_the_others_hear_of_every_change_and_the_student_is_answered() {
        var heard = new ArrayList<Order>();
        university
                .notifying((order, change) -> {
                    if (heard.size() == 10) {
                        throw new NoClassDefFoundError();
                    }
                })
                .notifying((order, change) -> heard.add(order));

        oneAmongOthers();

        assertEquals(OTHERS + 1, heard.size());
    }

    @Test
    void an_order_that_cannot_be_read_delays_no_other_and_is_reported_once() {
        university.using(store);
        Order one = oneAmongOthers();
        store.makeUnreadable(one.id());

        try (var log = new LogCapture()) {
            WorkReport report = university.work().tick();

            assertEquals(OTHERS, report.count(WorkOutcome.SUBMITTED));
            assertEquals(1, report.count(WorkOutcome.UNREADABLE));
            assertEquals(Set.of(one.id()), report.unreadable());
            university.wait(Duration.ofDays(1));
            assertEquals(Set.of(), university.work().runOnce().unreadable());
            assertEquals(1, log.events("order.unreadable").size());
        }
        store.repair();
        university.wait(Duration.ofDays(1));
        assertEquals(1, university.work().submit().count(WorkOutcome.SUBMITTED));
    }

    @Test
    void a_student_with_an_order_that_cannot_be_read_sees_the_others_and_is_told() {
        university.using(store);
        StudentId student = university.enrol("usos-1");
        Order cancelled = university.order(student);
        university.cancel(cancelled);
        Order broken = university.order(student);
        store.makeUnreadable(broken.id());
        var refusal = new Refusal.UnreadableOrder(broken.id());

        var overview = university.service().overview(student).get();

        assertEquals(List.of(university.stored(cancelled)), overview.orders());
        assertTrue(overview.notices().contains(Notice.ORDER_UNREADABLE));
        assertEquals(Set.of(), overview.offered());
        assertEquals(refusal, university.service().order(student).getLeft());
        assertEquals(
                refusal, university.service().renew(student, cancelled.id()).getLeft());
        assertEquals(refusal, university.service().cancel(student, broken.id()).getLeft());
        assertEquals(refusal, university.office().find(broken.id()).getLeft());
        assertEquals(refusal, university.office().erase(student).getLeft());
    }

    @Test
    void a_student_does_not_learn_that_an_order_of_somebody_else_exists_and_cannot_be_read() {
        university.using(store);
        Order one = one();
        store.makeUnreadable(one.id());
        StudentId other = university.enrol("other");

        assertEquals(
                new Refusal.UnknownOrder(one.id()),
                university.service().find(other, one.id()).getLeft());
        assertEquals(
                new Refusal.UnknownOrder(one.id()),
                university.service().cancel(other, one.id()).getLeft());
    }

    @Test
    void a_document_that_works_is_not_cancelled_by_a_renewal_that_cannot_place_an_order() {
        university.using(store);
        StudentId student = university.enrol("usos-1");
        Order first = university.order(student);
        university.cancel(first);
        Order open = university.order(student);
        store.makeUnreadable(first.id());

        assertInstanceOf(
                Refusal.UnreadableOrder.class,
                university.service().renew(student, open.id()).getLeft());
        assertEquals(OrderStatus.PENDING, university.stored(open).status());
    }

    /** It may be the one that has to be withdrawn first. */
    @Test
    void an_order_waits_while_another_one_of_its_student_cannot_be_read() {
        university.using(store);
        StudentId student = university.enrol("usos-1");
        Order first = university.inProgress(student);
        university.cancel(first);
        university.order(student);
        store.makeUnreadable(first.id());

        assertEquals(1, university.work().submit().count(WorkOutcome.BLOCKED));
    }

    @Test
    void an_order_does_not_wait_for_one_that_is_done_and_cannot_be_read() {
        university.using(store);
        StudentId student = university.enrol("usos-1");
        Order first = university.order(student);
        university.cancel(first);
        university.order(student);
        store.makeUnreadable(first.id());

        assertEquals(1, university.work().submit().count(WorkOutcome.SUBMITTED));
    }

    @Test
    void an_order_that_cannot_be_read_stops_neither_the_check_nor_an_order_for_everybody() {
        university.using(store).withBatchSize(7);
        Order one = oneAmongOthers();
        store.makeUnreadable(one.id());
        university.expel(others.get(0).student());
        university.expel(others.get(OTHERS - 1).student());

        EntitlementReport check = university.work().checkEntitlement();
        var everybody = Stream.concat(Stream.of(one), others.stream()).map(Order::student);
        var bulk = new BulkOrders(university.university()).place(everybody, Samples.OPERATOR, AfterBatch.GO_ON);

        assertEquals(2, check.revoked().size());
        assertEquals(Set.of(one.id()), check.unchecked());
        assertEquals(1, bulk.count(BulkOutcome.UNREADABLE_ORDER));
        assertEquals(List.of(one.student()), bulk.undecided());
        assertEquals(OTHERS - 2, bulk.count(BulkOutcome.ALREADY_OPEN));
    }

    @Test
    void an_order_that_cannot_be_read_does_not_keep_others_from_being_withdrawn_a_second_time() {
        university.using(store);
        List<Order> orders =
                List.of(one(), university.order(university.enrol("two")), university.order(university.enrol("three")));
        ministry.submit = submission -> {
            // Meanwhile the student cancels, and another worker withdraws the order before the ministry has received
            // it.
            university.cancel(university.store.find(submission.order()).orElseThrow());
            university.work().withdraw();
            return new SubmitAnswer.Accepted(Optional.empty());
        };
        ministry.withdraw = id -> {
            if (ministry.withdrawn.size() == 3) {
                store.makeUnreadable(orders.get(0).id());
            }
            return new WithdrawAnswer.Withdrawn();
        };

        university.work().submit();
        ministry.withdrawn.clear();
        university.work().withdraw();

        assertEquals(Set.of(orders.get(1).id(), orders.get(2).id()), Set.copyOf(ministry.withdrawn));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
