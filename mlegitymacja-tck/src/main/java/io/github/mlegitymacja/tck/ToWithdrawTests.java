package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.REASON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.cancelled;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No order is submitted while another one of its student has to be withdrawn, if the store is a {@link BatchOrderStore}. */
abstract class ToWithdrawTests extends AbstractStoreTests {

    private BatchOrderStore batch;

    ToWithdrawTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    void requireABatchStore() {
        batch = Assume.implementing(store(), BatchOrderStore.class);
    }

    @Test
    void orders_that_have_to_be_withdrawn_are_found_and_no_others() {
        stored(cancelled(placed(id(0), student(0), SEMESTER, NOON)));
        Order due = stored(toWithdraw(1, NOON));
        stored(placed(id(2), student(0), SEMESTER, NOON));
        stored(placed(id(3), student(1), SEMESTER, NOON));

        assertToWithdraw(Map.of(student(0), List.of(due), student(1), List.of()));
    }

    @Test
    void orders_that_have_to_be_withdrawn_come_latest_first() {
        Order first = stored(toWithdraw(2, NOON));
        Order third = stored(toWithdraw(1, NOON.plusSeconds(2)));
        Order second = stored(toWithdraw(0, NOON.plusSeconds(1)));

        assertToWithdraw(Map.of(student(0), List.of(third, second, first)));
    }

    @Test
    void a_revoked_order_that_has_to_be_withdrawn_is_found() {
        Order revoked = stored(due(in(0, new OrderState.RevokedByUniversity(REASON))));

        assertToWithdraw(Map.of(student(0), List.of(revoked)));
    }

    @Test
    void an_order_that_is_being_withdrawn_is_found_until_it_is_withdrawn() {
        Order due = stored(toWithdraw(0, NOON));

        Order leased = store().claim(Claim.of(DueTask.WITHDRAW, NOON, Duration.ofMinutes(5), 1))
                .readable()
                .get(0);
        assertToWithdraw(Map.of(student(0), List.of(leased)));

        saved(store().update(leased.withDue(Optional.empty())));
        assertToWithdraw(Map.of(student(0), List.of()));
        assertEquals(due.id(), leased.id());
    }

    @Test
    void students_without_orders_to_withdraw_are_keys() {
        assertEquals(Map.of(), batch.ordersToWithdraw(Set.of()));
        assertToWithdraw(Map.of(student(0), List.of()));
    }

    @Test
    void the_orders_to_withdraw_of_a_thousand_students_are_found() {
        Map<StudentId, List<Order>> due = IntStream.range(0, 1000)
                .mapToObj(number -> stored(due(in(number, new OrderState.CancelledByUser()))))
                .collect(Collectors.toMap(Order::student, List::of));

        assertToWithdraw(due);
    }

    private void assertToWithdraw(Map<StudentId, List<Order>> expected) {
        assertEquals(
                expected.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, due -> StoredOrders.of(due.getValue()))),
                batch.ordersToWithdraw(expected.keySet()));
    }

    /** Returns an order of student 0. */
    private static Order toWithdraw(int number, Instant orderedAt) {
        return due(cancelled(placed(id(number), student(0), SEMESTER, orderedAt)));
    }

    private static Order due(Order closed) {
        return closed.withDue(Optional.of(Due.of(DueTask.WITHDRAW, NOON)));
    }
}
