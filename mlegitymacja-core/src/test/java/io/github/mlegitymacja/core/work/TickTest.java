package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.TroubledStore;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.testsupport.ForwardingBatchStore;
import io.github.mlegitymacja.testsupport.LogCapture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run of the background work ends when it should, and never dies. */
class TickTest {

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().using(ministry);
    private final TroubledStore store = new TroubledStore(university.store);

    private List<Order> place(int orders) {
        return IntStream.range(0, orders)
                .mapToObj(i -> university.order(university.enrol("usos-" + i)))
                .toList();
    }

    @Test
    void a_scheduler_goes_on_after_the_store_was_down() throws InterruptedException {
        university.using(store);
        place(1);
        var ticks = new CountDownLatch(3);
        var submitted = new CountDownLatch(1);
        ministry.submit = submission -> {
            submitted.countDown();
            return new SubmitAnswer.Accepted(Optional.empty());
        };
        store.failToClaim(DueTask.SUBMIT);
        BackgroundWork work = university.work();
        var scheduler = Executors.newSingleThreadScheduledExecutor();
        try {
            Future<?> running = scheduler.scheduleWithFixedDelay(
                    () -> {
                        work.tick();
                        ticks.countDown();
                    },
                    0,
                    1,
                    TimeUnit.MILLISECONDS);
            assertTrue(ticks.await(30, TimeUnit.SECONDS), "the scheduler has stopped");
            store.repair();
            assertTrue(submitted.await(30, TimeUnit.SECONDS), "the work has stopped");
            assertFalse(running.isDone());
        } finally {
            scheduler.shutdownNow();
        }
    }

    @Test
    void a_task_that_fails_is_reported_and_the_others_are_done_until_nothing_is_due() {
        university.using(store).withBatchSize(10);
        place(100);
        store.failToClaim(DueTask.POLL);

        try (var log = new LogCapture()) {
            WorkReport report = university.work().tick();

            assertTrue(report.hasFailed());
            assertEquals(100, report.count(WorkOutcome.SUBMITTED));
            assertEquals(1, log.events("work.failed").size());
        }
        assertThrows(InfrastructureException.class, () -> university.work().runUntilIdle());
    }

    @Test
    void a_tick_without_failures_says_so() {
        place(1);

        assertFalse(university.work().tick().hasFailed());
    }

    @Test
    void no_call_begins_after_the_deadline_and_the_rest_is_given_back() {
        university.withBatchSize(10);
        place(100);
        ministry.submit = submission -> {
            university.wait(Duration.ofSeconds(1));
            return new SubmitAnswer.Accepted(Optional.empty());
        };

        WorkReport report = university.work().runUntil(university.now().plusSeconds(25));

        assertEquals(25, report.count(WorkOutcome.SUBMITTED));
        assertEquals(75, university.work().runUntilIdle().count(WorkOutcome.SUBMITTED));
    }

    /** Connection pools refuse to wait for an interrupted thread. */
    @Test
    void an_interrupt_ends_the_run_between_two_orders_and_gives_back_the_rest() {
        university.using(new ForwardingBatchStore(university.store) {
            @Override
            public List<SaveResult> updateAll(List<Order> orders) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InfrastructureException("no connection for an interrupted thread");
                }
                return super.updateAll(orders);
            }
        });
        List<Order> orders = place(100);
        var submitted = new AtomicInteger();
        ministry.submit = submission -> {
            if (submitted.incrementAndGet() == 10) {
                Thread.currentThread().interrupt();
            }
            return new SubmitAnswer.Accepted(Optional.empty());
        };

        WorkReport report = university.work().tick();

        assertTrue(Thread.interrupted(), "the thread is no longer interrupted");
        assertEquals(10, report.count(WorkOutcome.SUBMITTED));
        assertEquals(
                10,
                orders.stream()
                        .filter(order -> university.stored(order).status() == OrderStatus.IN_PROGRESS)
                        .count());
        assertEquals(90, university.work().submit().count(WorkOutcome.SUBMITTED), "the rest waits for its lease");
    }

    @Test
    void an_interrupted_thread_does_nothing() {
        place(1);
        Thread.currentThread().interrupt();

        assertEquals(0, university.work().tick().total());
        assertTrue(Thread.interrupted());
        assertEquals(List.of(), ministry.submitted);
    }

    @Test
    void a_poll_that_is_interrupted_gives_back_the_rest() {
        place(20);
        university.work().submit();
        university.wait(Duration.ofDays(1));
        ministry.status = id -> {
            Thread.currentThread().interrupt();
            return new StatusAnswer.Collected();
        };

        assertEquals(1, university.work().poll().count(WorkOutcome.COLLECTED));
        assertTrue(Thread.interrupted());
        ministry.status = id -> new StatusAnswer.Collected();
        assertEquals(19, university.work().poll().count(WorkOutcome.COLLECTED));
    }

    @Test
    void the_work_of_a_node_whose_clock_was_ahead_does_not_wait_for_its_time() {
        place(1);
        university.wait(Duration.ofMinutes(10));
        ministry.submit = submission -> {
            throw new Crash();
        };
        assertThrows(Crash.class, () -> university.work().submit());
        ministry.submit = submission -> new SubmitAnswer.Accepted(Optional.empty());
        university.wait(Duration.ofMinutes(-10));

        assertSubmittedWithin(Duration.ofMinutes(11), university.work());
    }

    @Test
    void the_work_does_not_wait_for_a_clock_that_was_set_back() {
        BackgroundWork work = university.work();
        university.wait(Duration.ofDays(1));
        place(1);
        ministry.submit = submission -> {
            throw new InfrastructureException("no answer");
        };
        work.tick();
        ministry.submit = submission -> new SubmitAnswer.Accepted(Optional.empty());
        university.wait(Duration.ofDays(-1));

        try (var log = new LogCapture()) {
            assertSubmittedWithin(Duration.ofMinutes(2), work);
            assertEquals(1, log.events("clock.corrected").size());
        }
    }

    private void assertSubmittedWithin(Duration patience, BackgroundWork work) {
        for (int minutes = 0; minutes <= patience.toMinutes(); minutes++) {
            if (work.tick().count(WorkOutcome.SUBMITTED) > 0) {
                return;
            }
            university.wait(Duration.ofMinutes(1));
        }
        throw new AssertionError("not submitted within " + patience);
    }

    @Test
    void a_withdrawal_that_is_refused_for_a_month_is_an_error_once_and_says_why() {
        Order order = university.inProgress(university.enrol("usos-1"));
        university.cancel(order);
        ministry.withdraw = id -> new WithdrawAnswer.Refused(Students.REASON);

        try (var log = new LogCapture()) {
            for (int hours = 0; hours < 30 * 24; hours++) {
                university.work().tick();
                university.wait(Duration.ofHours(1));
            }
            assertEquals(1, log.events("order.stuck").size());
        }
        assertEquals(1, university.store.countTrouble().stuck());
        assertEquals(
                Optional.of(Students.REASON),
                university
                        .store
                        .stuckOrders(Optional.empty(), 10)
                        .readable()
                        .get(0)
                        .due()
                        .orElseThrow()
                        .stuckBecause());
    }

    @Test
    void a_ministry_that_is_down_does_not_hide_that_an_order_is_stuck() {
        Order order = university.inProgress(university.enrol("usos-1"));
        university.cancel(order);
        ministry.withdraw = id -> new WithdrawAnswer.Refused(Students.REASON);
        university.work().withdraw();
        university.waitUntilDue(order);
        ministry.withdraw = id -> {
            throw new InfrastructureException("no answer");
        };
        university.work().withdraw();
        assertEquals(1, university.store.countTrouble().stuck());

        ministry.withdraw = id -> new WithdrawAnswer.Withdrawn();
        university.waitUntilDue(order);
        university.work().withdraw();
        assertEquals(0, university.store.countTrouble().stuck());
    }
}
