package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls are made at the same time, and whatever the executor does, no order is lost. */
class ConcurrencyTest {

    private static final SubmitAnswer ACCEPTED = new SubmitAnswer.Accepted(Optional.empty());

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().using(ministry);
    private final ExecutorService threads = Executors.newFixedThreadPool(16);

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    private List<Order> place(int orders) {
        return IntStream.range(0, orders)
                .mapToObj(i -> university.order(university.enrol("usos-" + i)))
                .toList();
    }

    private long inProgress(List<Order> orders) {
        return orders.stream()
                .filter(order -> university.stored(order).status() == OrderStatus.IN_PROGRESS)
                .count();
    }

    @Test
    void as_many_calls_as_allowed_are_made_at_the_same_time_and_no_more() {
        List<Order> orders = place(40);
        var meeting = new CyclicBarrier(4);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        ministry.submit = submission -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            meet(meeting);
            running.decrementAndGet();
            return ACCEPTED;
        };

        WorkReport report = university.withConcurrency(threads, 4).work().tick();

        assertEquals(40, report.count(WorkOutcome.SUBMITTED));
        assertEquals(40, inProgress(orders));
        assertEquals(4, most.get());
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_executor_that_is_closed_or_full_does_not_keep_orders_waiting() {
        List<Order> orders = place(20);
        threads.shutdown();

        university.withConcurrency(threads, 4).work().tick();

        assertEquals(20, inProgress(orders));
    }

    @Test
    void an_executor_that_uses_the_calling_thread_is_one_call_after_the_other() {
        List<Order> orders = place(20);

        university.withConcurrency(Runnable::run, 4).work().tick();

        assertEquals(20, inProgress(orders));
    }

    @Test
    void an_executor_that_drops_a_task_does_not_stop_the_work_for_good() {
        List<Order> orders = place(20);
        university.withConcurrency(task -> {}, 4).withLease(Duration.ofMillis(20));

        assertTrue(university.work().tick().hasFailed());

        university.wait(Duration.ofSeconds(1));
        assertEquals(20, new BackgroundWork(university.university()).tick().count(WorkOutcome.SUBMITTED));
        assertEquals(20, inProgress(orders));
    }

    @Test
    void an_interrupt_waits_for_the_calls_that_are_running_and_gives_back_the_rest() throws InterruptedException {
        List<Order> orders = place(50);
        var begun = new CountDownLatch(4);
        var mayEnd = new CountDownLatch(1);
        ministry.submit = submission -> {
            begun.countDown();
            await(mayEnd);
            return ACCEPTED;
        };
        var isStillInterrupted = new CountDownLatch(1);
        university.withConcurrency(threads, 4);
        var run = new Thread(() -> {
            university.work().tick();
            if (Thread.interrupted()) {
                isStillInterrupted.countDown();
            }
        });
        run.start();
        await(begun);
        run.interrupt();
        mayEnd.countDown();
        run.join(30_000);

        await(isStillInterrupted);
        long stored = inProgress(orders);
        assertTrue(stored >= 4, stored + " of the 4 calls that were running are stored");
        assertEquals(
                50 - stored,
                new BackgroundWork(university.university()).submit().count(WorkOutcome.SUBMITTED),
                "the rest waits for its lease");
    }

    @Test
    void a_call_that_hangs_does_not_keep_new_orders_waiting() throws InterruptedException {
        Order hanging = place(1).get(0);
        var hangs = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var submitted = new CountDownLatch(1);
        ministry.submit = submission -> {
            if (submission.order().equals(hanging.id())) {
                hangs.countDown();
                await(mayEnd);
            } else {
                submitted.countDown();
            }
            return ACCEPTED;
        };
        university.withConcurrency(threads, 2);
        var run = new Thread(() -> university.work().tick());
        run.start();
        await(hangs);
        university.order(university.enrol("new"));
        university.wait(Duration.ofSeconds(2));

        await(submitted);
        mayEnd.countDown();
        run.join(30_000);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Otherwise a few calls about many orders would run, and the other threads would be idle. */
    @Test
    void a_run_that_may_find_more_does_not_wait_while_a_thread_is_idle() {
        var waiting = new JobQueue();
        var mayEnd = new CountDownLatch(1);
        var calls = new ConcurrentCalls(waiting, new Concurrency(threads, 2), Duration.ofMillis(1));
        waiting.add(io.vavr.collection.List.of(Job.withoutOrder(Lane.POLL, () -> {
            await(mayEnd);
            return now -> new Settlement.Done(WorkReport.nothing());
        })));

        assertTrue(calls.await(() -> true).isEmpty());

        assertThrows(InfrastructureException.class, () -> calls.await(() -> false), "waits longer than its patience");
        mayEnd.countDown();
    }

    @Test
    void what_the_jvm_does_not_survive_ends_the_run_whichever_thread_it_hits() {
        place(20);
        ministry.submit = submission -> {
            throw new Crash();
        };
        university.withConcurrency(threads, 4);

        assertThrows(Crash.class, () -> university.work().tick());
    }

    @Test
    void one_of_many_calls_that_throws_concerns_its_order_only() {
        List<Order> orders = place(50);
        ministry.submit = submission -> {
            if (submission.order().equals(orders.get(7).id())) {
                throw new NoClassDefFoundError();
            }
            return ACCEPTED;
        };

        university.withConcurrency(threads, 8).work().tick();

        assertEquals(49, inProgress(orders));
    }
}
