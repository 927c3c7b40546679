package io.github.mlegitymacja.core.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who cancels and orders again does not go to the end of the queue. */
class PlaceInQueueTest {

    private final TestUniversity university = new TestUniversity();
    private final StudentId student = university.enrol("usos-1");

    private static Instant dueAt(Order order) {
        return order.due().map(Due::notBefore).orElseThrow();
    }

    @Test
    void a_student_who_cancels_and_orders_again_is_submitted_before_those_who_clicked_later() {
        var submitted = new ArrayList<OrderId>();
        university.notifying((order, change) -> {
            if (change.to() == OrderStatus.IN_PROGRESS) {
                submitted.add(order.id());
            }
        });
        Order first = university.order(student);
        university.wait(Duration.ofMinutes(1));
        Order other = university.order(university.enrol("usos-2"));
        university.wait(Duration.ofMinutes(1));
        university.cancel(first);

        Order again = university.order(student);

        assertEquals(first.orderedAt(), dueAt(again));
        assertEquals(university.now(), again.orderedAt());
        university.work().submit();
        assertEquals(List.of(again.id(), other.id()), submitted);
    }

    @Test
    void a_new_phone_does_not_lose_the_place_either() {
        Order collected = university.collected(student);
        university.wait(Duration.ofDays(1));
        university.cancel(collected);

        assertEquals(collected.orderedAt(), dueAt(university.order(student)));
    }

    @Test
    void an_order_of_another_semester_gives_no_place() {
        Order previous = university.collected(student);
        university.waitUntil(LocalDate.of(2027, 3, 1));
        university.cancel(previous);

        Order renewed = university.order(student);

        assertEquals(renewed.orderedAt(), dueAt(renewed));
    }
}
