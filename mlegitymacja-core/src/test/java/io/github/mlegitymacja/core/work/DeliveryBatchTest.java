package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OrderChange;
import io.github.mlegitymacja.spi.port.OrderSubscriber;
import io.github.mlegitymacja.testsupport.ForwardingOutbox;
import io.github.mlegitymacja.testsupport.LogCapture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A batch of deliveries that cannot be finished repeats as little as possible, and holds nothing back. */
class DeliveryBatchTest {

    private final List<OrderChange> heard = new ArrayList<>();
    private final TestUniversity university = new TestUniversity().subscribing(heard::add);

    private void place(int orders) {
        IntStream.range(0, orders).forEach(i -> university.order(university.enrol("usos-" + i)));
    }

    private void subscribe(OrderSubscriber then) {
        university.subscribing(change -> {
            heard.add(change);
            then.changed(change);
        });
    }

    private void refuseToConfirm(Predicate<Delivery> refused) {
        university.using(new ForwardingOutbox(university.store, university.store) {
            @Override
            public void confirm(Instant claimed, List<Delivery> deliveries) {
                if (deliveries.stream().anyMatch(refused)) {
                    throw new InfrastructureException("the store is down");
                }
                super.confirm(claimed, deliveries);
            }
        });
    }

    private Set<OrderId> ordersHeard() {
        var ids = new HashSet<OrderId>();
        heard.forEach(change -> ids.add(change.order().id()));
        return ids;
    }

    @Test
    void a_confirmation_that_fails_repeats_one_order_and_delays_no_other() {
        place(100);
        var refused = new ArrayList<Delivery>();
        refuseToConfirm(delivery -> refused.isEmpty() && refused.add(delivery));

        try (var log = new LogCapture()) {
            assertEquals(1, university.work().notifySubscriber().count(WorkOutcome.UNDELIVERED));
            assertEquals(99, university.work().notifySubscriber().count(WorkOutcome.NOTIFIED));
            assertEquals(1, log.events("change.unconfirmed").size());
        }
        assertEquals(100, heard.size());
        university.wait(Duration.ofMinutes(10));
        university.work().notifySubscriber();
        assertEquals(101, heard.size());
    }

    @Test
    void a_store_that_confirms_nothing_ends_the_run_after_one_delivery() {
        place(100);
        refuseToConfirm(delivery -> true);

        assertThrows(InfrastructureException.class, () -> university.work().notifySubscriber());
        assertEquals(1, heard.size());
    }

    @Test
    void a_tick_ends_although_looking_for_changes_takes_longer_than_a_second() {
        place(3);
        university.using(new ForwardingOutbox(university.store, university.store) {
            @Override
            public ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
                university.wait(Duration.ofSeconds(2));
                return super.claimChanges(now, lease, limit);
            }
        });

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertFalse(university.work().tick().hasFailed()));
        assertEquals(6, heard.size());
    }

    @Test
    void an_order_that_the_store_returns_twice_is_delivered_once_and_confirmed() {
        place(3);
        university.using(new ForwardingOutbox(university.store, university.store) {
            @Override
            public ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
                List<KeptChanges> claimed =
                        super.claimChanges(now, lease, limit).readable();
                return new ClaimedChanges(
                        Stream.concat(claimed.stream(), claimed.stream()).toList(), List.of());
            }
        });

        assertEquals(3, university.work().notifySubscriber().count(WorkOutcome.NOTIFIED));
        assertEquals(3, heard.size());
        university.wait(Duration.ofDays(1));
        assertEquals(0, university.work().notifySubscriber().total());
    }

    /** The other node looks for work after each delivery of the first one. */
    @Test
    void nothing_arrives_twice_although_the_subscriber_is_slow_and_another_node_works() {
        place(100);
        BackgroundWork other = university.work();
        subscribe(change -> {
            university.wait(Duration.ofMinutes(1));
            other.notifySubscriber();
        });

        university.work().notifySubscriber();
        university.wait(Duration.ofDays(1));
        university.subscribing(heard::add);
        university.work().notifySubscriber();

        assertEquals(100, heard.size());
        assertEquals(100, ordersHeard().size());
    }

    @Test
    void a_batch_ends_after_ten_seconds_and_the_rest_can_be_claimed_at_once() {
        place(100);
        subscribe(change -> university.wait(Duration.ofSeconds(2)));

        WorkReport report = university.work().notifySubscriber();
        int inOneBatch = heard.size();
        university.subscribing(heard::add);
        university.work().notifySubscriber();

        assertEquals(5, report.count(WorkOutcome.NOTIFIED));
        assertEquals(5, inOneBatch);
        assertEquals(100, heard.size());
    }

    @Test
    void a_subscriber_that_is_down_is_called_for_ten_orders_and_gets_the_rest_at_once_when_it_is_up() {
        place(100);
        subscribe(change -> {
            throw new IllegalStateException();
        });

        WorkReport report = university.work().tick();

        assertEquals(10, report.count(WorkOutcome.UNDELIVERED));
        assertTrue(report.hasFailed());
        assertEquals(10, heard.size());
        university.subscribing(change -> {});
        assertEquals(90, university.work().tick().count(WorkOutcome.NOTIFIED));
    }

    @Test
    void a_subscriber_that_refuses_single_orders_is_not_down() {
        place(100);
        subscribe(change -> {
            if (heard.size() % 5 > 0) {
                throw new IllegalStateException();
            }
        });

        WorkReport report = university.work().notifySubscriber();

        assertEquals(80, report.count(WorkOutcome.UNDELIVERED));
        assertFalse(report.hasFailed());
    }

    @Test
    void an_interrupt_ends_a_batch_and_what_was_delivered_is_confirmed_and_counted() {
        place(10);
        refuseToConfirm(delivery -> Thread.currentThread().isInterrupted());
        subscribe(change -> Thread.currentThread().interrupt());

        WorkReport report = university.work().notifySubscriber();

        assertTrue(Thread.interrupted());
        assertEquals(1, report.count(WorkOutcome.NOTIFIED));
        university.subscribing(heard::add);
        assertEquals(9, university.work().notifySubscriber().count(WorkOutcome.NOTIFIED));
        assertEquals(10, heard.size());
    }

    @Test
    void an_interrupt_between_two_changes_of_an_order_keeps_its_failed_attempts() {
        place(1);
        subscribe(change -> {
            throw new IllegalStateException();
        });
        IntStream.range(0, 3).forEach(i -> failOnce());
        Order order = heard.get(0).order();
        university.cancel(order);
        subscribe(change -> Thread.currentThread().interrupt());
        university.work().notifySubscriber();
        assertTrue(Thread.interrupted());

        KeptChanges kept = onlyKept();

        assertEquals(1, kept.confirmedEntries());
        assertEquals(3, kept.failures());
    }

    private void failOnce() {
        university.work().notifySubscriber();
        university.wait(Duration.ofHours(1));
    }

    @Test
    void what_was_delivered_before_a_failure_is_not_delivered_again() {
        place(1);
        university.cancel(onlyKept().order());
        university.wait(Duration.ofDays(1));
        subscribe(change -> {
            if (change.number() == 1) {
                throw new IllegalStateException();
            }
        });
        university.work().notifySubscriber();
        university.wait(Duration.ofDays(1));
        university.subscribing(heard::add);
        university.work().notifySubscriber();

        assertEquals(List.of(0, 1, 1), heard.stream().map(OrderChange::number).toList());
    }

    private KeptChanges onlyKept() {
        return university
                .store
                .claimChanges(university.now(), Duration.ofMinutes(1), 1)
                .readable()
                .get(0);
    }
}
