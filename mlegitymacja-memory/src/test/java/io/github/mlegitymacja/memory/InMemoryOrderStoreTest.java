package io.github.mlegitymacja.memory;

import static io.github.mlegitymacja.testsupport.ArgumentAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Orders;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InMemoryOrderStoreTest {

    private static final Instant NOW = Samples.FIRST_OF_OCTOBER;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Semester WINTER = Semester.winter(2026);
    private static final StudentId STUDENT = new StudentId("usos-1");
    private static final SaveResult CONFLICT = new SaveResult.Conflict();

    private final InMemoryOrderStore store = new InMemoryOrderStore();

    @Test
    void an_order_is_read_as_it_was_stored() {
        Order order = Orders.in(OrderStatus.PENDING);

        assertEquals(new SaveResult.Saved(order.withVersion(1)), store.create(order));

        assertEquals(Optional.of(order.withVersion(1)), store.find(order.id()));
        assertEquals(List.of(order.withVersion(1)), store.ordersOf(STUDENT).readable());
        assertEquals(Map.of(STUDENT, StoredOrders.of(List.of(order.withVersion(1)))), store.ordersOf(Set.of(STUDENT)));
    }

    @Test
    void a_student_without_orders_has_none() {
        assertEquals(List.of(), store.ordersOf(STUDENT).readable());
        assertEquals(Map.of(STUDENT, StoredOrders.none()), store.ordersOf(Set.of(STUDENT)));
        assertEquals(0, store.erase(STUDENT));
    }

    @Test
    void orders_of_any_status_are_imported_once() {
        Order collected = Orders.in(OrderStatus.COLLECTED, STUDENT, WINTER, NOW);
        Order second = Orders.in(OrderStatus.PENDING, STUDENT, WINTER.previous(), NOW.minusSeconds(1));
        Order failed = Orders.in(OrderStatus.FAILED, STUDENT, WINTER.next(), NOW);

        assertEquals(
                List.of(ImportResult.IMPORTED, ImportResult.OPEN_ORDER_EXISTS, ImportResult.IMPORTED),
                store.importAll(List.of(collected, second, failed)));
        assertEquals(List.of(ImportResult.ALREADY_STORED), store.importAll(List.of(failed)));

        assertEquals(Optional.of(collected.withVersion(1)), store.find(collected.id()));
        assertEquals(2, store.ordersOf(STUDENT).readable().size());
        assertRefused("version", () -> store.importAll(List.of(failed.withVersion(1))));
        assertRefused("twice", () -> store.importAll(List.of(failed, failed)));
    }

    @Test
    void only_the_version_that_was_read_is_replaced() {
        Order read = created("usos-1", WINTER, NOW);
        Order mine = read.withSubmissionAttempted();
        Order theirs =
                Orders.in(OrderStatus.CANCELLED_BY_USER, STUDENT, WINTER, NOW).withVersion(1);

        assertEquals(new SaveResult.Saved(theirs.withVersion(2)), store.update(theirs));
        assertEquals(CONFLICT, store.update(mine));
        assertEquals(Optional.of(theirs.withVersion(2)), store.find(read.id()));
        assertEquals(CONFLICT, store.update(mine.withVersion(3)));
        assertEquals(
                CONFLICT,
                store.update(Orders.in(OrderStatus.PENDING, new StudentId("usos-2"), WINTER, NOW)
                        .withVersion(1)));
    }

    @Test
    void a_conflict_of_one_order_does_not_prevent_storing_the_others() {
        Order stale = created("usos-1", WINTER, NOW);
        Order fresh = created("usos-2", WINTER, NOW);
        store.update(stale.withSubmissionAttempted());

        List<SaveResult> results = store.updateAll(List.of(stale, fresh.withSubmissionAttempted()));

        assertEquals(
                List.of(
                        CONFLICT,
                        new SaveResult.Saved(fresh.withSubmissionAttempted().withVersion(2))),
                results);
    }

    @Test
    void a_student_has_at_most_one_open_order_across_all_semesters() {
        Order first = created("usos-1", WINTER, NOW);
        Order second = Orders.in(OrderStatus.PENDING, STUDENT, WINTER, NOW.plusSeconds(1));

        assertEquals(CONFLICT, store.create(second));
        assertEquals(Optional.empty(), store.find(second.id()));

        store.update(Orders.in(OrderStatus.CANCELLED_BY_USER).withVersion(1));
        assertEquals(new SaveResult.Saved(second.withVersion(1)), store.create(second));
        assertEquals(
                CONFLICT, store.create(Orders.in(OrderStatus.PENDING, STUDENT, WINTER.next(), NOW.plusSeconds(2))));
        created("usos-2", WINTER, NOW);
        assertEquals(
                List.of(second.id(), first.id()),
                store.ordersOf(STUDENT).readable().stream().map(Order::id).toList());
    }

    @Test
    void invalid_arguments_are_refused() {
        Order order = created("usos-1", WINTER, NOW);
        Order other = Orders.in(OrderStatus.PENDING, new StudentId("usos-2"), WINTER, NOW);

        assertRefused("version", () -> store.create(order));
        assertRefused("order", () -> store.create(order.withVersion(0)));
        assertRefused("order", () -> store.create(Orders.in(OrderStatus.FAILED)));
        assertRefused("version", () -> store.update(other));
        assertRefused("version", () -> store.updateAll(List.of(order, other)));
        assertRefused("order", () -> store.updateAll(List.of(order, order)));
        assertRefused("limit", () -> store.openOrders(WINTER, Optional.empty(), 0));
        assertEquals(Optional.of(order), store.find(order.id()));
    }

    @Test
    void claims_are_disjoint_limited_and_served_earliest_first() {
        var created = new ArrayList<Order>();
        for (int i = 0; i < 5; i++) {
            created.add(created("usos-" + i, WINTER, NOW.minusSeconds(i)));
        }

        List<Order> first = store.claim(Claim.of(DueTask.SUBMIT, NOW, LEASE, 3)).readable();
        List<Order> second =
                store.claim(Claim.of(DueTask.SUBMIT, NOW, LEASE, 3)).readable();

        assertEquals(ids(created.get(4), created.get(3), created.get(2)), ids(first));
        assertEquals(ids(created.get(1), created.get(0)), ids(second));
        assertEquals(
                List.of(), store.claim(Claim.of(DueTask.SUBMIT, NOW, LEASE, 3)).readable());
        assertEquals(
                List.of(),
                store.claim(Claim.of(DueTask.POLL, NOW.plus(LEASE), LEASE, 3)).readable());
    }

    @Test
    void a_claim_moves_the_work_to_the_end_of_its_lease_records_itself_and_changes_nothing_else() {
        Order order = created("usos-1", WINTER, NOW);
        store.update(order.withDue(Optional.of(Due.of(DueTask.SUBMIT, NOW, 4))));

        List<Order> claimed =
                store.claim(Claim.of(DueTask.SUBMIT, NOW, LEASE, 1)).readable();

        var leased = Due.of(DueTask.SUBMIT, NOW.plus(LEASE), 4, Optional.of(NOW));
        assertEquals(List.of(order.withVersion(2).withDue(Optional.of(leased))), claimed);
        assertEquals(claimed, store.ordersOf(STUDENT).readable());
        assertEquals(
                List.of(),
                store.claim(Claim.of(DueTask.SUBMIT, NOW.plus(LEASE).minusNanos(1_000), LEASE, 1))
                        .readable());
        assertEquals(
                ids(claimed),
                ids(store.claim(Claim.of(DueTask.SUBMIT, NOW.plus(LEASE), LEASE, 1))
                        .readable()));
    }

    @Test
    void advancing_moves_work_earlier_never_later_and_keeps_the_version() {
        created("usos-1", WINTER, NOW);
        Order claimed =
                store.claim(Claim.of(DueTask.SUBMIT, NOW, LEASE, 1)).readable().get(0);
        Instant soon = NOW.plusSeconds(10);

        store.advance(claimed.id(), soon);
        store.advance(claimed.id(), soon.plusSeconds(1));

        var advanced = Due.of(DueTask.SUBMIT, soon, 0, Optional.of(NOW));
        assertEquals(Optional.of(claimed.withDue(Optional.of(advanced))), store.find(claimed.id()));
        assertEquals(
                new SaveResult.Saved(claimed.withSubmissionAttempted().withVersion(2)),
                store.update(claimed.withSubmissionAttempted()));
    }

    @Test
    void advancing_an_order_that_is_unknown_or_has_nothing_due_does_nothing() {
        Order order = created("usos-1", WINTER, NOW);
        store.update(order.withDue(Optional.empty()));

        store.advance(order.id(), Instant.EPOCH);
        store.advance(
                Orders.in(OrderStatus.PENDING, new StudentId("usos-2"), WINTER, NOW)
                        .id(),
                Instant.EPOCH);

        assertEquals(
                List.of(order.withDue(Optional.empty()).withVersion(2)),
                store.ordersOf(STUDENT).readable());
        assertEquals(List.of(), store.ordersOf(new StudentId("usos-2")).readable());
    }

    @Test
    void an_update_ends_the_lease() {
        Order order = created("usos-1", WINTER, NOW);
        Order claimed =
                store.claim(Claim.of(DueTask.SUBMIT, NOW, LEASE, 1)).readable().get(0);

        store.update(claimed.withDue(Optional.of(Due.of(DueTask.SUBMIT, NOW))));

        assertEquals(
                ids(order),
                ids(store.claim(Claim.of(DueTask.SUBMIT, NOW, LEASE, 1)).readable()));
    }

    @Test
    void paging_returns_each_open_order_once_sorted_by_id() {
        var open = new ArrayList<Order>();
        for (int i = 0; i < 7; i++) {
            open.add(created("usos-" + i, WINTER, NOW.plusSeconds(i)));
        }
        created("usos-9", WINTER.next(), NOW);
        Order closed = created("usos-8", WINTER, NOW.plusSeconds(3));
        store.update(Orders.in(OrderStatus.FAILED, closed.student(), WINTER, closed.orderedAt())
                .withVersion(1));

        var seen = new ArrayList<Order>();
        List<Order> page = store.openOrders(WINTER, Optional.empty(), 3).readable();
        while (page.size() == 3) {
            seen.addAll(page);
            page = store.openOrders(WINTER, Optional.of(page.get(2).id()), 3).readable();
        }
        seen.addAll(page);

        assertEquals(open, seen);
    }

    @Test
    void all_statuses_are_counted() {
        created("usos-1", WINTER, NOW);
        created("usos-2", WINTER, NOW);
        store.update(Orders.in(OrderStatus.FAILED, new StudentId("usos-2"), WINTER, NOW)
                .withVersion(1));

        Map<OrderStatus, Long> counts = store.countByStatus();

        assertEquals(Set.of(OrderStatus.values()), counts.keySet());
        assertEquals(1, counts.get(OrderStatus.PENDING));
        assertEquals(1, counts.get(OrderStatus.FAILED));
        assertEquals(2, counts.values().stream().mapToLong(count -> count).sum());
    }

    @Test
    void erasing_keeps_orders_that_are_open_or_due_and_other_students() {
        Order expired = created("usos-1", WINTER, NOW);
        store.update(Orders.in(OrderStatus.CANCELLED_BY_USER).withVersion(1));
        Order due = created("usos-1", WINTER, NOW.plusSeconds(1));
        store.update(Orders.in(OrderStatus.REVOKED_BY_UNIVERSITY, STUDENT, WINTER, due.orderedAt())
                .withDue(Optional.of(Due.of(DueTask.WITHDRAW, NOW)))
                .withVersion(1));
        Order open = created("usos-1", WINTER, NOW.plusSeconds(2));
        Order other = created("usos-2", WINTER, NOW);

        assertEquals(1, store.erase(STUDENT));

        assertEquals(Optional.empty(), store.find(expired.id()));
        assertEquals(ids(open, due), ids(store.ordersOf(STUDENT).readable()));
        assertEquals(List.of(other), store.ordersOf(other.student()).readable());
        assertEquals(0, store.erase(STUDENT));
    }

    @Test
    void erasing_expired_orders_keeps_those_that_are_due_or_still_valid_and_respects_the_limit() {
        for (String student : List.of("usos-1", "usos-2", "usos-3")) {
            store.update(created(student, WINTER, NOW).withDue(Optional.empty()));
        }
        Order due = created("usos-4", WINTER, NOW);
        LocalDate dayAfter = due.validUntil().plusDays(1);

        assertEquals(0, store.eraseExpired(due.validUntil(), 5));
        assertEquals(2, store.eraseExpired(dayAfter, 2));
        assertEquals(1, store.eraseExpired(dayAfter, 2));
        assertEquals(0, store.eraseExpired(dayAfter, 2));

        assertEquals(List.of(), store.ordersOf(STUDENT).readable());
        assertEquals(List.of(due), store.openOrders(WINTER, Optional.empty(), 5).readable());
        assertRefused("limit", () -> store.eraseExpired(dayAfter, 0));
    }

    private Order created(String student, Semester semester, Instant orderedAt) {
        Order order = Orders.in(OrderStatus.PENDING, new StudentId(student), semester, orderedAt);
        return ((SaveResult.Saved) store.create(order)).order();
    }

    private static List<Object> ids(Order... orders) {
        return ids(List.of(orders));
    }

    private static List<Object> ids(List<Order> orders) {
        return orders.stream().<Object>map(Order::id).toList();
    }
}
