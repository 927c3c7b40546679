package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores whose reports miss orders, repeat orders, or count them on the wrong day. */
final class BrokenReports {

    private BrokenReports() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(paging(), counting(), earliest()).flatMap(Function.identity());
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> paging() {
        return Stream.of(
                broken(
                        "lists collected orders as ready",
                        () -> paging((store, status, before, limit) -> store.delegate
                                .ordersIn(
                                        status == OrderStatus.COLLECTED ? OrderStatus.READY_FOR_PICKUP : status,
                                        before,
                                        limit)
                                .readable()),
                        "each_order_is_listed_under_its_status_only",
                        "a_changed_order_is_listed_under_its_new_status_only"),
                broken(
                        "repeats the last order of the page before",
                        () -> paging((store, status, before, limit) -> Stream.concat(
                                        before.flatMap(store.delegate::find).stream(),
                                        store.delegate.ordersIn(status, before, limit).readable().stream())
                                .limit(limit)
                                .toList()),
                        "pages_of_a_status_are_sorted_by_descending_id_without_gaps_or_duplicates"),
                broken(
                        "returns three orders at most",
                        () -> paging((store, status, before, limit) -> store.delegate
                                .ordersIn(status, before, Math.min(limit, 3))
                                .readable()),
                        "a_page_of_a_status_has_as_many_orders_as_its_limit"),
                broken(
                        "sorts ids as signed numbers",
                        () -> paging((store, status, before, limit) ->
                                store.delegate.ordersIn(status, before, limit).readable().stream()
                                        .sorted(Comparator.comparing((Order order) ->
                                                        order.id().value())
                                                .reversed())
                                        .toList()),
                        "within_a_status_the_largest_possible_id_comes_first_and_the_smallest_last"),
                broken(
                        "finds nothing before an id that is not stored",
                        () -> paging((store, status, before, limit) -> before.isPresent()
                                        && store.delegate.find(before.get()).isEmpty()
                                ? List.of()
                                : store.delegate.ordersIn(status, before, limit).readable()),
                        "a_page_of_a_status_may_start_before_an_id_that_is_not_stored"),
                broken(
                        "returns an empty page for a limit of 0",
                        () -> paging((store, status, before, limit) -> limit <= 0
                                ? List.of()
                                : store.delegate.ordersIn(status, before, limit).readable()),
                        "a_page_of_a_status_rejects_a_limit_that_is_not_positive"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> counting() {
        return Stream.of(
                broken(
                        "contains the requested day although it has no orders",
                        () -> counting((since, counts) -> counts.putIfAbsent(since, Map.of())),
                        "a_day_without_orders_is_absent"),
                broken(
                        "leaves out statuses without orders",
                        () -> counting((since, counts) ->
                                counts.replaceAll((day, byStatus) -> byStatus.entrySet().stream()
                                        .filter(count -> count.getValue() > 0)
                                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))),
                        "orders_of_a_day_are_counted_by_their_present_status"),
                broken(
                        "counts by UTC days",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
                                var days = new TreeMap<LocalDate, Map<OrderStatus, Long>>();
                                for (OrderStatus status : OrderStatus.values()) {
                                    delegate.ordersIn(status, Optional.empty(), Integer.MAX_VALUE).readable().stream()
                                            .map(order -> LocalDate.ofInstant(order.orderedAt(), ZoneOffset.UTC))
                                            .forEach(day -> days.put(day, Map.of()));
                                }
                                return super.countByDay(since).isEmpty() ? new TreeMap<>() : days.tailMap(since);
                            }
                        },
                        "a_day_begins_and_ends_at_midnight_in_warsaw_in_summer_and_in_winter"),
                broken(
                        "returns days in descending order",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
                                return new TreeMap<>(super.countByDay(since)).descendingMap();
                            }
                        },
                        "days_are_counted_from_the_requested_day_on_in_ascending_order"),
                broken(
                        "counts days before the requested one",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
                                return super.countByDay(since.minusYears(1));
                            }
                        },
                        "days_are_counted_from_the_requested_day_on_in_ascending_order"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> earliest() {
        return Stream.of(
                broken(
                        "returns the epoch for a task without work",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public Map<DueTask, Instant> earliestDue() {
                                var earliest = new HashMap<>(super.earliestDue());
                                for (DueTask task : DueTask.values()) {
                                    earliest.putIfAbsent(task, Instant.EPOCH);
                                }
                                return earliest;
                            }
                        },
                        "the_earliest_due_work_is_reported_for_each_task_that_has_work"),
                broken(
                        "ignores leases",
                        () -> new InMemoryStoreWithFaults() {
                            private final Map<DueTask, Instant> claimed = new HashMap<>();

                            @Override
                            List<Order> claimed(Claim claim) {
                                claimed.putAll(delegate.earliestDue());
                                return super.claimed(claim);
                            }

                            @Override
                            public Map<DueTask, Instant> earliestDue() {
                                var earliest = new HashMap<>(super.earliestDue());
                                earliest.putAll(claimed);
                                return earliest;
                            }
                        },
                        "claimed_work_is_due_at_the_end_of_its_lease"));
    }

    private static InMemoryStoreWithFaults paging(Pager replacement) {
        return new InMemoryStoreWithFaults() {
            @Override
            List<Order> listIn(OrderStatus status, Optional<OrderId> before, int limit) {
                connection.step();
                Objects.requireNonNull(status);
                Objects.requireNonNull(before);
                return replacement.page(this, status, before, limit);
            }
        };
    }

    private static InMemoryStoreWithFaults counting(Mistake mistake) {
        return new InMemoryStoreWithFaults() {
            @Override
            public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
                var counts = new TreeMap<>(super.countByDay(since));
                mistake.make(since, counts);
                return counts;
            }
        };
    }

    private interface Pager {
        List<Order> page(InMemoryStoreWithFaults store, OrderStatus status, Optional<OrderId> before, int limit);
    }

    private interface Mistake {
        void make(LocalDate since, Map<LocalDate, Map<OrderStatus, Long>> counts);
    }
}
