package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.service.Overview;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The students, in a sequence that depends on the seed. Chapters choose students by what each can do at that time, so
 * the story works with any file, and a chapter that was interrupted can be played again.
 */
final class Roster {

    private final OrderService service;
    private final List<StudentId> students;

    Roster(List<StudentRecord> students, OrderService service, long seed) {
        var shuffled = new ArrayList<>(students.stream().map(StudentRecord::id).toList());
        Collections.shuffle(shuffled, new Random(seed));
        this.students = List.copyOf(shuffled);
        this.service = service;
    }

    /** Returns the overview that a student sees. */
    Overview page(StudentId student) {
        return service.overview(student).get();
    }

    /** Lists the students who meet every condition. */
    List<StudentId> eligible() {
        return students.stream()
                .filter(student -> page(student).unmet().isEmpty())
                .toList();
    }

    /** Lists the students who do not meet a condition; those with most unmet conditions come first. */
    List<StudentId> ineligible() {
        return students.stream()
                .filter(student -> !page(student).unmet().isEmpty())
                .sorted((a, b) ->
                        Integer.compare(page(b).unmet().size(), page(a).unmet().size()))
                .toList();
    }

    /** Lists the students who see a button now. */
    List<StudentId> offered(StudentAction action) {
        return students.stream()
                .filter(student -> page(student).offered().contains(action))
                .toList();
    }

    /** Lists the students who may order and have never ordered. */
    List<StudentId> newcomers() {
        return offered(StudentAction.ORDER).stream()
                .filter(student -> page(student).orders().isEmpty())
                .toList();
    }

    /** Returns the current orders, at most one for each student. */
    Stream<Order> current() {
        return students.stream().flatMap(student -> page(student).current().stream());
    }

    /** Lists the current orders with a status. */
    List<Order> current(OrderStatus status) {
        return current().filter(order -> order.status() == status).toList();
    }

    /** Lists the collected documents that were ordered before a semester. */
    List<Order> collectedBefore(Semester semester) {
        return current(OrderStatus.COLLECTED).stream()
                .filter(order -> order.semester().compareTo(semester) < 0)
                .toList();
    }

    /** Lists the current orders that are ready for pick-up but have no codes any more. */
    List<Order> withExpiredCodes() {
        return current(OrderStatus.READY_FOR_PICKUP).stream()
                .filter(order -> order.activation().isEmpty())
                .toList();
    }

    /** Returns the lapsed orders of students who have no newer order. */
    Stream<Order> lapsedOrders() {
        return offered(StudentAction.ORDER).stream()
                .flatMap(student -> page(student).orders().stream().filter(Order::isOpen));
    }

    /** Lists each student's latest order, if it has a status. */
    List<Order> latest(OrderStatus status) {
        return students.stream()
                .flatMap(student -> page(student).orders().stream().limit(1))
                .filter(order -> order.status() == status)
                .toList();
    }
}
