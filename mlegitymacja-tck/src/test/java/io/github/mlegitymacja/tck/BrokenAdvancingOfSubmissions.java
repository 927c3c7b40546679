package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Stores that make other work due than submissions that were put off. */
final class BrokenAdvancingOfSubmissions {

    private BrokenAdvancingOfSubmissions() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "advances no submissions",
                        () -> advancing((due, notBefore) -> false),
                        "submissions_that_were_put_off_become_due_and_nothing_else_changes"),
                broken(
                        "puts off submissions",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
                                super.advanceSubmissions(students, notBefore);
                                students.stream()
                                        .flatMap(student -> delegate.ordersOf(student).readable().stream())
                                        .forEach(order -> delegate.update(
                                                order.withDue(order.due().map(due -> due.at(notBefore)))));
                            }
                        },
                        "a_submission_never_becomes_due_later"),
                broken(
                        "takes orders away from their workers",
                        () -> advancing((due, notBefore) -> due.task() == DueTask.SUBMIT),
                        "an_order_that_a_worker_submits_for_the_first_time_stays_leased"),
                broken(
                        "advances all work of a student",
                        () -> advancing((due, notBefore) -> due.attempts() > 0),
                        "other_tasks_and_other_students_do_not_change"),
                broken(
                        "fails if batches run at the same time",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
                                if (inParallelCall()) {
                                    throw new InfrastructureException("deadlock");
                                }
                                super.advanceSubmissions(students, notBefore);
                            }
                        },
                        "concurrent_batches_of_the_same_students_all_succeed"));
    }

    private static InMemoryStoreWithFaults advancing(BiPredicate<Due, Instant> condition) {
        return new InMemoryStoreWithFaults() {
            @Override
            public void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
                connection.step();
                Objects.requireNonNull(notBefore);
                students.stream()
                        .flatMap(student -> delegate.ordersOf(student).readable().stream())
                        .filter(order -> isChosen(order, notBefore))
                        .forEach(order -> delegate.advance(order.id(), notBefore));
            }

            private boolean isChosen(Order order, Instant notBefore) {
                return order.due().filter(due -> condition.test(due, notBefore)).isPresent();
            }
        };
    }
}
