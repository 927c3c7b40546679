package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.TroubledStore;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.port.OrderChange;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import io.github.mlegitymacja.testsupport.LogCapture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guarantee I9: the subscriber is notified of each change at least once, whichever process dies. */
class SubscriberTest {

    private final List<OrderChange> heard = new ArrayList<>();
    private final TestUniversity university = new TestUniversity().subscribing(heard::add);
    private final StudentId student = university.enrol("usos-1");

    private List<OrderEvent> events() {
        return heard.stream().map(change -> change.entry().event()).toList();
    }

    private List<Integer> numbers() {
        return heard.stream().map(OrderChange::number).toList();
    }

    @Test
    void each_change_of_the_whole_life_is_delivered_once_in_its_sequence() {
        Order order = university.collected(student);
        university.cancel(order);
        university.work().tick();

        assertEquals(
                university.stored(order).history(),
                heard.stream().map(OrderChange::entry).toList());
        assertEquals(List.of(0, 1, 2, 3, 4), numbers());
        assertEquals(Optional.empty(), university.store.oldestKeptSince());
        university.wait(Duration.ofDays(1));
        university.work().tick();
        assertEquals(5, heard.size());
    }

    @Test
    void a_process_that_dies_in_the_first_of_100_notifications_loses_none() {
        IntStream.range(0, 100).forEach(i -> university.order(university.enrol("other-" + i)));
        university.subscribing(change -> {
            throw new Crash();
        });
        assertThrows(Crash.class, () -> university.work().notifySubscriber());

        university.subscribing(heard::add);
        university.work().notifySubscriber();
        assertEquals(0, heard.size(), "another node delivers what the dead one still holds");
        university.wait(Duration.ofMinutes(10));
        university.work().notifySubscriber();

        assertEquals(100, heard.size());
    }

    @Test
    void a_subscriber_that_fails_gets_the_same_change_again_before_the_next_one() {
        Order order = university.order(student);
        university.cancel(order);
        var failures = new ArrayList<Integer>();
        university.subscribing(change -> {
            if (failures.size() < 3) {
                failures.add(change.number());
                throw new IllegalStateException(Students.secrets());
            }
            heard.add(change);
        });

        try (var log = new LogCapture()) {
            for (int i = 0; i < 5; i++) {
                university.work().tick();
                university.wait(Duration.ofMinutes(10));
            }
            assertEquals(3, log.events("change.undelivered").size());
        }
        assertEquals(List.of(0, 0, 0), failures);
        assertEquals(List.of(OrderEvent.PLACE, OrderEvent.CANCEL), events());
    }

    @Test
    void an_order_whose_delivery_fails_delays_no_other_and_is_tried_ever_more_rarely() {
        Order bad = university.order(student);
        IntStream.range(0, 300).forEach(i -> university.order(university.enrol("other-" + i)));
        var attempts = new ArrayList<OrderChange>();
        university.subscribing(change -> {
            if (change.order().id().equals(bad.id())) {
                attempts.add(change);
                throw new NoClassDefFoundError();
            }
            heard.add(change);
        });

        for (int minutes = 0; minutes < 24 * 60; minutes++) {
            university.work().notifySubscriber();
            university.wait(Duration.ofMinutes(1));
        }

        assertEquals(300, heard.size());
        assertTrue(attempts.size() < 40, attempts.size() + " attempts a day");
    }

    @Test
    void an_interrupt_ends_the_deliveries_between_two_changes() {
        IntStream.range(0, 10).forEach(i -> university.order(university.enrol("other-" + i)));
        university.subscribing(change -> {
            heard.add(change);
            Thread.currentThread().interrupt();
        });

        university.work().notifySubscriber();

        assertTrue(Thread.interrupted());
        assertEquals(1, heard.size());
        university.subscribing(heard::add);
        university.work().notifySubscriber();
        assertEquals(10, heard.size());
    }

    @Test
    void an_order_that_cannot_be_read_is_logged_once_although_only_its_changes_are_due() {
        var store = new TroubledStore(university.store);
        university.using(store);
        Order collected = university.collected(student);
        store.makeUnreadable(collected.id());

        try (var log = new LogCapture()) {
            for (int i = 0; i < 3; i++) {
                WorkReport report = university.work().notifySubscriber();
                assertEquals(1, report.count(WorkOutcome.UNREADABLE));
                assertEquals(i == 0, report.unreadable().contains(collected.id()));
                university.wait(Duration.ofHours(1));
            }
            assertEquals(1, log.events("order.unreadable").size());
        }
        assertEquals(0, heard.size());
        store.repair();
        university.work().notifySubscriber();
        assertEquals(collected.history().size(), heard.size());
    }

    @Test
    void a_store_that_cannot_keep_changes_is_refused() {
        var store = new ForwardingStore(university.store);

        var refusal = assertThrows(
                IllegalStateException.class, () -> university.using(store).university());

        assertTrue(String.valueOf(refusal.getMessage()).contains("OutboxOrderStore"));
    }
}
