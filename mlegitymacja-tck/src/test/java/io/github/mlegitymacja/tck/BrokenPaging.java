package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores whose pages miss orders, repeat orders, or contain the wrong ones. */
final class BrokenPaging {

    private BrokenPaging() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "repeats the last order of the page before",
                        () -> paging((store, semester, after, limit) -> Stream.concat(
                                        after.flatMap(store.delegate::find).filter(Order::isOpen).stream(),
                                        store.delegate.openOrders(semester, after, limit).readable().stream())
                                .limit(limit)
                                .toList()),
                        "pages_are_sorted_by_ascending_id_without_gaps_or_duplicates"),
                broken(
                        "finds the next page by the number of orders read so far",
                        () -> new InMemoryStoreWithFaults() {
                            private int read;

                            @Override
                            List<Order> listOpen(Semester semester, Optional<OrderId> after, int limit) {
                                read = after.isEmpty() ? 0 : read;
                                var page = super.listOpen(semester, Optional.empty(), limit)
                                                .isEmpty()
                                        ? List.<Order>of()
                                        : super.listOpen(semester, Optional.empty(), Integer.MAX_VALUE).stream()
                                                .skip(read)
                                                .limit(limit)
                                                .toList();
                                read += page.size();
                                return page;
                            }
                        },
                        "orders_that_stay_open_are_read_exactly_once_while_others_change"),
                broken(
                        "sorts ids as signed numbers",
                        () -> paging((store, semester, after, limit) ->
                                store.delegate.openOrders(semester, after, limit).readable().stream()
                                        .sorted(Comparator.comparing(
                                                order -> order.id().value()))
                                        .toList()),
                        "the_smallest_possible_id_comes_first_and_the_largest_last"),
                broken(
                        "finds nothing after an id that is not stored",
                        () -> paging((store, semester, after, limit) -> after.isPresent()
                                        && store.delegate.find(after.get()).isEmpty()
                                ? List.of()
                                : store.delegate
                                        .openOrders(semester, after, limit)
                                        .readable()),
                        "a_page_may_start_after_an_id_that_is_not_stored"),
                broken(
                        "leaves out collected orders",
                        () -> paging((store, semester, after, limit) ->
                                store.delegate.openOrders(semester, after, limit).readable().stream()
                                        .filter(order -> order.status() != OrderStatus.COLLECTED)
                                        .toList()),
                        "pages_contain_open_orders_only"),
                broken(
                        "ignores the semester",
                        () -> paging((store, semester, after, limit) -> Stream.of(
                                        semester.previous(), semester, semester.next())
                                .flatMap(each -> store.delegate.openOrders(each, after, limit).readable().stream())
                                .sorted(Comparator.comparing(Order::id))
                                .limit(limit)
                                .toList()),
                        "pages_contain_no_orders_of_other_semesters",
                        "a_semester_without_orders_has_one_empty_page"),
                broken(
                        "returns three orders at most",
                        () -> paging((store, semester, after, limit) -> store.delegate
                                .openOrders(semester, after, Math.min(limit, 3))
                                .readable()),
                        "a_full_page_has_as_many_orders_as_its_limit_which_may_be_the_largest_int"),
                broken(
                        "returns an empty page for a limit of 0",
                        () -> paging((store, semester, after, limit) -> limit <= 0
                                ? List.of()
                                : store.delegate
                                        .openOrders(semester, after, limit)
                                        .readable()),
                        "a_limit_that_is_not_positive_is_rejected"));
    }

    private static InMemoryStoreWithFaults paging(Pager replacement) {
        return new InMemoryStoreWithFaults() {
            @Override
            List<Order> listOpen(Semester semester, Optional<OrderId> after, int limit) {
                connection.step();
                Objects.requireNonNull(semester);
                Objects.requireNonNull(after);
                return replacement.page(this, semester, after, limit);
            }
        };
    }

    private interface Pager {
        List<Order> page(InMemoryStoreWithFaults store, Semester semester, Optional<OrderId> after, int limit);
    }
}
