package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What every reading method of a store returns. */
final class StoreContent {

    private static final int PAGE = 2;

    /** More than any store of these tests has. A store that returns the same page for ever must not stop the test. */
    private static final int MOST_PAGES = 50;

    private static final LocalDate FIRST_OF_ALL_DAYS = LocalDate.of(1000, 1, 1);
    private static final LocalDate DAY_OF_MOST_ORDERS = LocalDate.ofInstant(SampleOrders.NOON, Semester.WARSAW);

    private final Map<String, Supplier<Object>> calls = new LinkedHashMap<>();

    private StoreContent() {}

    /** Returns each result by the call that returned it. */
    static Map<String, Object> of(OrderStore store) {
        return of(store, store);
    }

    /** Returns what those methods return that another store also has. */
    static Map<String, Object> of(OrderStore store, OrderStore other) {
        var results = new LinkedHashMap<String, Object>();
        calls(store, other).forEach((call, result) -> results.put(call, result.get()));
        return results;
    }

    /** Returns the calls of those reading methods that another store also has, by a description. */
    static Map<String, Supplier<Object>> calls(OrderStore store, OrderStore other) {
        var content = new StoreContent();
        content.orders(store);
        if (store instanceof BatchOrderStore batch && other instanceof BatchOrderStore) {
            content.batches(batch);
        }
        if (store instanceof ReportingOrderStore reporting && other instanceof ReportingOrderStore) {
            content.reports(reporting);
        }
        if (store instanceof OutboxOrderStore outbox && other instanceof OutboxOrderStore) {
            content.calls.put(
                    "whether changes are kept", () -> outbox.oldestKeptSince().isPresent());
        }
        return content.calls;
    }

    private void orders(OrderStore store) {
        RandomValues.IDS.forEach(id -> calls.put("find " + id, () -> store.find(id)));
        RandomValues.STUDENTS.forEach(student -> calls.put("ordersOf " + student, () -> store.ordersOf(student)));
        RandomValues.SEMESTERS.forEach(semester -> calls.put(
                "openOrders of " + semester,
                () -> pages(after -> store.openOrders(semester, after, PAGE), StoredOrders::greatestId)));
    }

    private void batches(BatchOrderStore store) {
        Set<StudentId> students = Set.copyOf(RandomValues.STUDENTS);
        calls.put("ordersOf many", () -> store.ordersOf(students));
        calls.put("ordersToWithdraw of many", () -> store.ordersToWithdraw(students));
    }

    private void reports(ReportingOrderStore store) {
        for (OrderStatus status : OrderStatus.values()) {
            calls.put(
                    "ordersIn " + status,
                    () -> pages(before -> store.ordersIn(status, before, PAGE), StoredOrders::smallestId));
        }
        calls.put("stuckOrders", () -> pages(after -> store.stuckOrders(after, PAGE), StoredOrders::greatestId));
        calls.put("countTrouble", store::countTrouble);
        calls.put("countByStatus", store::countByStatus);
        calls.put("countByDay", () -> store.countByDay(FIRST_OF_ALL_DAYS));
        calls.put("countByDay from the day of most orders", () -> store.countByDay(DAY_OF_MOST_ORDERS));
        calls.put("earliestDue", store::earliestDue);
    }

    private static List<StoredOrders> pages(
            Function<Optional<OrderId>, StoredOrders> page, Function<StoredOrders, Optional<OrderId>> last) {
        var pages = new ArrayList<StoredOrders>();
        StoredOrders next = page.apply(Optional.empty());
        pages.add(next);
        while (next.size() == PAGE && pages.size() < MOST_PAGES) {
            next = page.apply(last.apply(next));
            pages.add(next);
        }
        return pages;
    }
}
