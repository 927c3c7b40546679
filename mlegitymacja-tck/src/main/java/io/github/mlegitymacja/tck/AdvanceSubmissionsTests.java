package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A submission that was put off can be made due after the withdrawal that it waited for. */
abstract class AdvanceSubmissionsTests extends AbstractStoreTests {

    private static final Instant SOON = NOON.plusSeconds(1);
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final int STUDENTS = 50;
    private static final int ROUNDS = 10;

    private BatchOrderStore batch;

    AdvanceSubmissionsTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    void requireABatchStore() {
        batch = Assume.implementing(store(), BatchOrderStore.class);
    }

    @Test
    void submissions_that_were_put_off_become_due_and_nothing_else_changes() {
        Order pending = stored(due(placed(0), DueTask.SUBMIT, LATER, 1));
        Order lost = stored(due(in(1, new OrderState.InProgress()), DueTask.SUBMIT, LATER, 7));

        batch.advanceSubmissions(Set.of(student(0), student(1), student(2)), SOON);

        assertStored(due(pending, DueTask.SUBMIT, SOON, 1));
        assertStored(due(lost, DueTask.SUBMIT, SOON, 7));
    }

    @Test
    void a_submission_never_becomes_due_later() {
        Order order = stored(due(placed(0), DueTask.SUBMIT, SOON, 1));

        batch.advanceSubmissions(Set.of(student(0)), LATER);

        assertStored(order);
    }

    @Test
    void an_order_that_a_worker_submits_for_the_first_time_stays_leased() {
        Order leased = stored(due(placed(0), DueTask.SUBMIT, LATER, 0));

        batch.advanceSubmissions(Set.of(student(0)), SOON);

        assertStored(leased);
    }

    @Test
    void other_tasks_and_other_students_do_not_change() {
        Order polled = stored(due(in(0, new OrderState.InProgress()), DueTask.POLL, LATER, 1));
        Order withdrawn = stored(due(in(1, new OrderState.CancelledByUser()), DueTask.WITHDRAW, LATER, 1));
        Order other = stored(due(placed(2), DueTask.SUBMIT, LATER, 1));

        batch.advanceSubmissions(Set.of(student(0), student(1)), SOON);
        batch.advanceSubmissions(Set.of(), SOON);

        assertStored(polled);
        assertStored(withdrawn);
        assertStored(other);
    }

    @Test
    void submissions_of_students_with_similar_ids_do_not_change() {
        List<Order> orders = IntStream.range(0, TextTests.SIMILAR_STUDENT_IDS.size())
                .mapToObj(number -> {
                    var student = new StudentId(TextTests.SIMILAR_STUDENT_IDS.get(number));
                    return stored(due(
                            SampleOrders.placed(SampleOrders.id(number), student, SampleOrders.SEMESTER, NOON),
                            DueTask.SUBMIT,
                            LATER,
                            1));
                })
                .toList();

        for (int i = 0; i < orders.size(); i++) {
            batch.advanceSubmissions(Set.of(orders.get(i).student()), SOON);
            assertStored(due(orders.get(i), DueTask.SUBMIT, SOON, 1));
            orders.subList(i + 1, orders.size()).forEach(this::assertStored);
        }
    }

    @Test
    void concurrent_batches_of_the_same_students_all_succeed() {
        List<Order> orders = IntStream.range(0, STUDENTS)
                .mapToObj(number -> stored(due(placed(number), DueTask.SUBMIT, LATER, 1)))
                .toList();
        Set<StudentId> students = orders.stream().map(Order::student).collect(Collectors.toSet());

        ParallelCalls.run(thread -> {
            for (int round = 0; round < ROUNDS; round++) {
                batch.advanceSubmissions(students, LATER.minusSeconds(round));
                batch.updateAll(thread % 2 == 0 ? List.of() : rereadAll(orders, round));
            }
            return thread;
        });
        batch.advanceSubmissions(students, SOON);

        orders.stream()
                .flatMap(order -> reread(order).stream())
                .forEach(order -> assertStored(due(
                        order, DueTask.SUBMIT, SOON, order.due().orElseThrow().attempts())));
    }

    /** Returns orders in another sequence each time. */
    private List<Order> rereadAll(List<Order> orders, int round) {
        return Stream.concat(orders.stream().skip(round), orders.stream().limit(round))
                .flatMap(order -> reread(order).stream())
                .toList();
    }

    private static Order due(Order order, DueTask task, Instant notBefore, int attempts) {
        return order.withDue(Optional.of(Due.of(task, notBefore, attempts)));
    }
}
