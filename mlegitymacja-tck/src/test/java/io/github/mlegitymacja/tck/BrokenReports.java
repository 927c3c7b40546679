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

/** Stores whose reports leave orders out, repeat them, or count them on a wrong day. */
final class BrokenReports {

    private BrokenReports() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.of(paging(), counting(), earliest()).flatMap(Function.identity());
    }

    private static Stream<BrokenAdapter<LaboratoryStore>> paging() {
        return Stream.of(
                broken(
                        "shows collected orders as ready",
                        () -> paging((store, status, before, limit) -> store.healthy.ordersIn(
                                status == OrderStatus.COLLECTED ? OrderStatus.READY_FOR_PICKUP : status,
                                before,
                                limit)),
                        "each_order_is_seen_under_its_status_and_under_no_other",
                        "an_order_that_changes_is_seen_under_its_new_status_only"),
                broken(
                        "begins a page with the last order of the page before",
                        () -> paging((store, status, before, limit) -> Stream.concat(
                                        before.flatMap(store.healthy::find).stream(),
                                        store.healthy.ordersIn(status, before, limit).stream())
                                .limit(limit)
                                .toList()),
                        "pages_of_a_status_follow_each_other_by_descending_id_without_gap_or_repetition"),
                broken(
                        "shows three orders at most",
                        () -> paging((store, status, before, limit) ->
                                store.healthy.ordersIn(status, before, Math.min(limit, 3))),
                        "a_page_of_a_status_is_as_long_as_its_limit"),
                broken(
                        "sorts ids as signed numbers",
                        () -> paging(
                                (store, status, before, limit) -> store.healthy.ordersIn(status, before, limit).stream()
                                        .sorted(Comparator.comparing((Order order) ->
                                                        order.id().value())
                                                .reversed())
                                        .toList()),
                        "ids_of_a_status_are_ordered_from_the_last_there_can_be_to_the_first"),
                broken(
                        "shows nothing before an id that is not stored",
                        () -> paging((store, status, before, limit) -> before.isPresent()
                                        && store.healthy.find(before.get()).isEmpty()
                                ? List.of()
                                : store.healthy.ordersIn(status, before, limit)),
                        "a_page_of_a_status_may_begin_before_an_id_that_is_not_stored"),
                broken(
                        "shows nothing if it may show nothing",
                        () -> paging((store, status, before, limit) ->
                                limit <= 0 ? List.of() : store.healthy.ordersIn(status, before, limit)),
                        "a_limit_of_a_page_of_a_status_that_is_not_positive_is_refused"));
    }

    private static Stream<BrokenAdapter<LaboratoryStore>> counting() {
        return Stream.of(
                broken(
                        "counts the first day asked for although nothing was ordered",
                        () -> counting((since, counts) -> counts.putIfAbsent(since, Map.of())),
                        "a_day_without_orders_is_not_counted"),
                broken(
                        "leaves out a status without orders",
                        () -> counting((since, counts) ->
                                counts.replaceAll((day, byStatus) -> byStatus.entrySet().stream()
                                        .filter(count -> count.getValue() > 0)
                                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))),
                        "orders_of_a_day_are_counted_by_the_status_they_have_now"),
                broken(
                        "goes by the days of Greenwich",
                        () -> new LaboratoryStore() {
                            @Override
                            public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
                                var days = new TreeMap<LocalDate, Map<OrderStatus, Long>>();
                                for (OrderStatus status : OrderStatus.values()) {
                                    healthy.ordersIn(status, Optional.empty(), Integer.MAX_VALUE).stream()
                                            .map(order -> LocalDate.ofInstant(order.orderedAt(), ZoneOffset.UTC))
                                            .forEach(day -> days.put(day, Map.of()));
                                }
                                return super.countByDay(since).isEmpty() ? new TreeMap<>() : days.tailMap(since);
                            }
                        },
                        "a_day_begins_and_ends_at_midnight_in_warsaw_in_summer_and_in_winter"),
                broken(
                        "counts days from the last to the first",
                        () -> new LaboratoryStore() {
                            @Override
                            public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
                                return new TreeMap<>(super.countByDay(since)).descendingMap();
                            }
                        },
                        "days_are_counted_from_the_first_one_asked_for_and_come_in_ascending_order"),
                broken(
                        "counts all days, whichever was asked for",
                        () -> new LaboratoryStore() {
                            @Override
                            public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
                                return super.countByDay(since.minusYears(1));
                            }
                        },
                        "days_are_counted_from_the_first_one_asked_for_and_come_in_ascending_order"));
    }

    private static Stream<BrokenAdapter<LaboratoryStore>> earliest() {
        return Stream.of(
                broken(
                        "tells the epoch for a task without work",
                        () -> new LaboratoryStore() {
                            @Override
                            public Map<DueTask, Instant> earliestDue() {
                                var earliest = new HashMap<>(super.earliestDue());
                                for (DueTask task : DueTask.values()) {
                                    earliest.putIfAbsent(task, Instant.EPOCH);
                                }
                                return earliest;
                            }
                        },
                        "of_the_due_work_the_earliest_of_each_task_is_told_and_a_task_without_work_is_not"),
                broken(
                        "goes by when work was due before it was claimed",
                        () -> new LaboratoryStore() {
                            private final Map<DueTask, Instant> claimed = new HashMap<>();

                            @Override
                            public List<Order> claim(Claim claim) {
                                claimed.putAll(healthy.earliestDue());
                                return super.claim(claim);
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

    private static LaboratoryStore paging(Pager instead) {
        return new LaboratoryStore() {
            @Override
            public List<Order> ordersIn(OrderStatus status, Optional<OrderId> before, int limit) {
                fuse.step();
                Objects.requireNonNull(status);
                Objects.requireNonNull(before);
                return instead.page(this, status, before, limit);
            }
        };
    }

    private static LaboratoryStore counting(Mistake mistake) {
        return new LaboratoryStore() {
            @Override
            public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
                var counts = new TreeMap<>(super.countByDay(since));
                mistake.make(since, counts);
                return counts;
            }
        };
    }

    private interface Pager {
        List<Order> page(LaboratoryStore store, OrderStatus status, Optional<OrderId> before, int limit);
    }

    private interface Mistake {
        void make(LocalDate since, Map<LocalDate, Map<OrderStatus, Long>> counts);
    }
}
