package io.github.mlegitymacja.core.work;

import static io.github.mlegitymacja.testsupport.ArgumentAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import io.github.mlegitymacja.testsupport.LogCapture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTest {

    /** The last valid day of orders of the winter semester 2026/27. */
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);

    private static final LocalDate DAY_AFTER = LAST_DAY.plusDays(1);

    private final TestUniversity university = new TestUniversity();
    private final StudentId student = university.enrol("usos-1");

    @Test
    void a_collected_order_is_erased_once_its_document_has_expired() {
        Order collected = university.collected(student);
        university.waitUntil(DAY_AFTER);

        assertEquals(new ErasureReport(DAY_AFTER, 1), eraseExpired(DAY_AFTER));

        assertEquals(Optional.empty(), university.store.find(collected.id()));
    }

    @Test
    void a_cancelled_order_stays_until_it_is_withdrawn() {
        Order cancelled = university.inProgress(student);
        university.cancel(cancelled);
        university.waitUntil(DAY_AFTER.plusYears(10));
        assertEquals(0, eraseExpired(DAY_AFTER).orders());
        assertTrue(university.stored(cancelled).isDue(DueTask.WITHDRAW));

        university.work().withdraw();

        assertEquals(1, eraseExpired(DAY_AFTER).orders());
    }

    @Test
    void an_order_that_was_never_collected_is_erased_with_its_codes_after_it_has_lapsed() {
        Order ready = university.ready(student);
        university.waitUntil(DAY_AFTER.plusYears(10));
        assertEquals(0, eraseExpired(DAY_AFTER).orders());

        university.work().poll();

        assertEquals(OrderStatus.READY_FOR_PICKUP, university.stored(ready).status());
        assertEquals(1, eraseExpired(DAY_AFTER).orders());
    }

    @Test
    void an_order_is_kept_on_its_last_valid_day() {
        Order collected = university.collected(student);
        university.waitUntil(LAST_DAY);

        assertEquals(0, eraseExpired(LAST_DAY).orders());

        assertEquals(collected, university.stored(collected));
    }

    @Test
    void a_date_after_today_in_warsaw_is_refused_because_documents_are_still_valid() {
        Order collected = university.collected(student);
        university.waitUntil(Instant.parse("2027-03-31T21:59:59Z"));

        assertRefused("before", () -> eraseExpired(DAY_AFTER));
        assertEquals(collected, university.stored(collected));

        university.waitUntil(Instant.parse("2027-03-31T22:00:00Z"));
        assertEquals(1, eraseExpired(DAY_AFTER).orders());
    }

    @Test
    void orders_are_erased_batch_after_batch_and_each_batch_is_logged() {
        cancelledOrders(5);
        university.waitUntil(DAY_AFTER);

        try (var log = new LogCapture()) {
            assertEquals(
                    5,
                    new Retention(university.university(), 2)
                            .eraseExpired(DAY_AFTER)
                            .orders());

            assertEquals(
                    List.of(
                            "retention.erased before=2027-04-01 orders=2 total=2",
                            "retention.erased before=2027-04-01 orders=2 total=4",
                            "retention.erased before=2027-04-01 orders=1 total=5",
                            "retention.erased before=2027-04-01 orders=0 total=5"),
                    log.messages());
        }
    }

    /** A store removes fewer orders than it could when other calls have locked some of them. */
    @Test
    void a_batch_that_is_not_full_does_not_end_the_erasure() {
        cancelledOrders(5);
        university.waitUntil(DAY_AFTER);
        university.using(new ForwardingStore(university.store) {
            @Override
            public int eraseExpired(LocalDate before, int limit) {
                return super.eraseExpired(before, 2);
            }
        });

        assertEquals(5, eraseExpired(DAY_AFTER).orders());
    }

    @Test
    void an_erasure_that_the_store_interrupts_can_be_run_again() {
        cancelledOrders(5);
        university.waitUntil(DAY_AFTER);
        var limits = new ArrayList<Integer>();
        university.using(new ForwardingStore(university.store) {
            @Override
            public int eraseExpired(LocalDate before, int limit) {
                limits.add(limit);
                if (limits.size() == 2) {
                    throw new InfrastructureException("the store is down", null);
                }
                return super.eraseExpired(before, limit);
            }
        });
        var retention = new Retention(university.university(), 2);

        assertThrows(InfrastructureException.class, () -> retention.eraseExpired(DAY_AFTER));
        assertEquals(new ErasureReport(DAY_AFTER, 3), retention.eraseExpired(DAY_AFTER));
    }

    @Test
    void a_student_whose_expired_order_was_erased_can_order_again() {
        university.collected(student);
        university.waitUntil(DAY_AFTER);
        eraseExpired(DAY_AFTER);

        assertEquals(OrderStatus.PENDING, university.order(student).status());
    }

    private ErasureReport eraseExpired(LocalDate before) {
        return new Retention(university.university()).eraseExpired(before);
    }

    private void cancelledOrders(int count) {
        IntStream.range(0, count)
                .mapToObj(number -> university.order(university.enrol("other-" + number)))
                .forEach(university::cancel);
    }
}
