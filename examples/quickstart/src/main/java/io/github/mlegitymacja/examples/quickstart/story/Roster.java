package io.github.mlegitymacja.examples.quickstart.story;

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
 * The students, in a sequence that the seed decides. Chapters choose among them by what each may do at that moment, so
 * that the story works with any file.
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

    /** The page that a student sees; the registry knows all these students, so there is one. */
    Overview page(StudentId student) {
        return service.overview(student).get();
    }

    /** Those who meet every condition. */
    List<StudentId> eligible() {
        return students.stream()
                .filter(student -> page(student).unmet().isEmpty())
                .toList();
    }

    /** Those who miss a condition, whoever misses most first. */
    List<StudentId> ineligible() {
        return students.stream()
                .filter(student -> !page(student).unmet().isEmpty())
                .sorted((a, b) ->
                        Integer.compare(page(b).unmet().size(), page(a).unmet().size()))
                .toList();
    }

    /** Those who see a button now. */
    List<StudentId> offered(StudentAction action) {
        return students.stream()
                .filter(student -> page(student).offered().contains(action))
                .toList();
    }

    /** Those who may order and have never ordered. */
    List<StudentId> newcomers() {
        return offered(StudentAction.ORDER).stream()
                .filter(student -> page(student).orders().isEmpty())
                .toList();
    }

    /** The orders that count now, at most one for each student. */
    Stream<Order> current() {
        return students.stream().flatMap(student -> page(student).current().stream());
    }

    /** The orders that count now and have a status. */
    List<Order> current(OrderStatus status) {
        return current().filter(order -> order.status() == status).toList();
    }

    /** The orders that count now and were placed before a semester. */
    List<Order> placedBefore(Semester semester) {
        return current()
                .filter(order -> order.semester().compareTo(semester) < 0)
                .toList();
    }

    /** The orders that were not renewed in time and whose students have nothing newer. */
    Stream<Order> lapsedOrders() {
        return offered(StudentAction.ORDER).stream()
                .flatMap(student -> page(student).orders().stream().filter(Order::isOpen));
    }

    /** Each student's latest order, if it has a status. */
    List<Order> latest(OrderStatus status) {
        return students.stream()
                .flatMap(student -> page(student).orders().stream().limit(1))
                .filter(order -> order.status() == status)
                .toList();
    }
}
