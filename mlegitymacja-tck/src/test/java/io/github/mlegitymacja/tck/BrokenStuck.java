package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores that lose the reason why work is stuck, or do not list stuck orders. */
final class BrokenStuck {

    private BrokenStuck() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.concat(storing(), Stream.concat(leasing(), listing()));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> storing() {
        return Stream.of(
                broken(
                        "does not store why work is stuck",
                        () -> InMemoryStoreWithFaults.changing(BrokenStuck::withoutReason),
                        "the_reason_comes_back_until_an_update_replaces_or_removes_it"),
                broken(
                        "keeps stuck work that is done",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult update(Order order) {
                                Optional<Due> stuck = delegate.find(order.id())
                                        .flatMap(Order::due)
                                        .filter(due -> due.stuckBecause().isPresent());
                                return super.update(order.due().isEmpty() ? order.withDue(stuck) : order);
                            }
                        },
                        "work_that_is_done_takes_its_reason_away",
                        "an_order_that_is_not_stuck_any_more_is_neither_listed_nor_counted"),
                broken(
                        "creates orders without the reason",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult create(Order order) {
                                return super.create(withoutReason(order));
                            }
                        },
                        "a_new_order_can_be_stuck"),
                broken(
                        "imports orders without the reason",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public List<ImportResult> importAll(List<Order> orders) {
                                return super.importAll(orders.stream()
                                        .map(BrokenStuck::withoutReason)
                                        .toList());
                            }
                        },
                        "an_imported_order_keeps_the_reason"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> leasing() {
        return Stream.of(
                broken(
                        "claims orders without the reason",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<Order> claimed(Claim claim) {
                                return super.claimed(claim).stream()
                                        .map(BrokenStuck::withoutReason)
                                        .toList();
                            }
                        },
                        "a_claim_keeps_the_reason"),
                broken(
                        "removes the reason with an advance",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<OrderId> advanced = new HashSet<>();

                            @Override
                            public void advance(OrderId order, Instant notBefore) {
                                super.advance(order, notBefore);
                                advanced.add(order);
                            }

                            @Override
                            public Optional<Order> find(OrderId id) {
                                return super.find(id)
                                        .map(order -> advanced.contains(id) ? withoutReason(order) : order);
                            }
                        },
                        "an_advance_keeps_the_reason"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> listing() {
        return Stream.of(
                broken(
                        "counts every cancelled order as stuck",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public OrdersInTrouble countTrouble() {
                                return new OrdersInTrouble(
                                        countByStatus().getOrDefault(OrderStatus.CANCELLED_BY_USER, 0L),
                                        damage.counted());
                            }
                        },
                        "an_order_that_is_not_stuck_any_more_is_neither_listed_nor_counted"),
                broken(
                        "lists stuck orders that are closed",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<Order> listStuck(Optional<OrderId> after, int limit) {
                                return super.listStuck(after, limit).stream()
                                        .filter(order -> !order.isOpen())
                                        .toList();
                            }
                        },
                        "only_stuck_orders_are_listed_and_counted"),
                broken(
                        "repeats the last stuck order of the page before",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<Order> listStuck(Optional<OrderId> after, int limit) {
                                return Stream.concat(
                                                after.flatMap(delegate::find).stream(),
                                                super.listStuck(after, limit).stream())
                                        .limit(limit)
                                        .toList();
                            }
                        },
                        "pages_of_stuck_orders_are_sorted_by_id_without_gaps_or_duplicates"),
                broken(
                        "lists no stuck orders after null",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public StoredOrders stuckOrders(Optional<OrderId> after, int limit) {
                                return after == null ? StoredOrders.none() : super.stuckOrders(after, limit);
                            }
                        },
                        "a_null_argument_throws_a_null_pointer_exception_in_a_report"),
                broken(
                        "lists no stuck orders over a broken connection",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public StoredOrders stuckOrders(Optional<OrderId> after, int limit) {
                                try {
                                    return super.stuckOrders(after, limit);
                                } catch (InfrastructureException e) {
                                    return StoredOrders.none();
                                }
                            }
                        },
                        "a_report_over_a_broken_connection_throws_an_infrastructure_exception"),
                broken(
                        "lists no stuck orders for a limit of 0",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<Order> listStuck(Optional<OrderId> after, int limit) {
                                return limit <= 0 ? List.of() : super.listStuck(after, limit);
                            }
                        },
                        "a_page_of_stuck_orders_has_as_many_orders_as_its_positive_limit"));
    }

    private static Order withoutReason(Order order) {
        return order.withDue(order.due().map(due -> due.stuckBecause(Optional.empty())));
    }
}
