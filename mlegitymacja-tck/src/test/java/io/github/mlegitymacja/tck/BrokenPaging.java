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

/** Stores whose pages lose orders, repeat them, or hold the wrong ones. */
final class BrokenPaging {

    private BrokenPaging() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.of(
                broken(
                        "begins a page with the last order of the page before",
                        () -> paging((store, semester, after, limit) -> Stream.concat(
                                        after.flatMap(store.healthy::find).filter(Order::isOpen).stream(),
                                        store.healthy.openOrders(semester, after, limit).stream())
                                .limit(limit)
                                .toList()),
                        "pages_follow_each_other_by_ascending_id_without_gap_or_repetition"),
                broken(
                        "counts pages by how many orders come before",
                        () -> new LaboratoryStore() {
                            private int seen;

                            @Override
                            public List<Order> openOrders(Semester semester, Optional<OrderId> after, int limit) {
                                seen = after.isEmpty() ? 0 : seen;
                                var page = super.openOrders(semester, Optional.empty(), limit)
                                                .isEmpty()
                                        ? List.<Order>of()
                                        : super.openOrders(semester, Optional.empty(), Integer.MAX_VALUE).stream()
                                                .skip(seen)
                                                .limit(limit)
                                                .toList();
                                seen += page.size();
                                return page;
                            }
                        },
                        "what_is_open_all_the_while_is_seen_once_though_others_come_go_and_change"),
                broken(
                        "sorts ids as signed numbers",
                        () -> paging((store, semester, after, limit) ->
                                store.healthy.openOrders(semester, after, limit).stream()
                                        .sorted(Comparator.comparing(
                                                order -> order.id().value()))
                                        .toList()),
                        "ids_are_ordered_from_the_first_there_can_be_to_the_last"),
                broken(
                        "finds nothing after an id that is not stored",
                        () -> paging((store, semester, after, limit) -> after.isPresent()
                                        && store.healthy.find(after.get()).isEmpty()
                                ? List.of()
                                : store.healthy.openOrders(semester, after, limit)),
                        "a_page_may_begin_after_an_id_that_is_not_stored"),
                broken(
                        "leaves out collected orders",
                        () -> paging((store, semester, after, limit) ->
                                store.healthy.openOrders(semester, after, limit).stream()
                                        .filter(order -> order.status() != OrderStatus.COLLECTED)
                                        .toList()),
                        "open_orders_are_seen_and_closed_ones_are_not"),
                broken(
                        "ignores the semester",
                        () -> paging((store, semester, after, limit) -> Stream.of(
                                        semester.previous(), semester, semester.next())
                                .flatMap(each -> store.healthy.openOrders(each, after, limit).stream())
                                .sorted(Comparator.comparing(Order::id))
                                .limit(limit)
                                .toList()),
                        "orders_of_other_semesters_are_not_seen",
                        "a_semester_without_orders_has_one_empty_page"),
                broken(
                        "answers at most three orders",
                        () -> paging((store, semester, after, limit) ->
                                store.healthy.openOrders(semester, after, Math.min(limit, 3))),
                        "a_full_page_is_as_long_as_the_limit_and_the_limit_may_be_as_large_as_it_gets"),
                broken(
                        "answers nothing if it may answer nothing",
                        () -> paging((store, semester, after, limit) ->
                                limit <= 0 ? List.of() : store.healthy.openOrders(semester, after, limit)),
                        "a_limit_that_is_not_positive_is_refused"));
    }

    private static LaboratoryStore paging(Pager instead) {
        return new LaboratoryStore() {
            @Override
            public List<Order> openOrders(Semester semester, Optional<OrderId> after, int limit) {
                fuse.step();
                Objects.requireNonNull(semester);
                Objects.requireNonNull(after);
                return instead.page(this, semester, after, limit);
            }
        };
    }

    private interface Pager {
        List<Order> page(LaboratoryStore store, Semester semester, Optional<OrderId> after, int limit);
    }
}
