package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores that do not lease unreadable orders, or do not report them. */
final class BrokenUnreadableClaims {

    private BrokenUnreadableClaims() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.concat(claiming(), reporting());
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> claiming() {
        return Stream.of(
                broken(
                        "claims nothing if one order is unreadable",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public StoredOrders claim(Claim claim) {
                                StoredOrders claimed = super.claim(claim);
                                claimed.unreadable().forEach(order -> damage.requireNone(order.id()));
                                return claimed;
                            }
                        },
                        "a_claim_lists_the_unreadable_orders_and_returns_the_others"),
                broken(
                        "does not lease what it cannot read",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public StoredOrders claim(Claim claim) {
                                StoredOrders claimed = super.claim(claim);
                                claimed.unreadable().forEach(order -> delegate.advance(order.id(), SampleOrders.NOON));
                                return claimed;
                            }
                        },
                        "an_unreadable_order_is_leased_like_any_other",
                        "more_unreadable_orders_than_the_limit_do_not_keep_others_from_being_claimed"),
                broken(
                        "does not advance what it cannot read",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public void advance(OrderId order, Instant notBefore) {
                                if (!damage.concerns(order)) {
                                    super.advance(order, notBefore);
                                }
                            }
                        },
                        "an_advance_makes_a_repaired_order_claimable_at_once"),
                broken(
                        "begins a new series with each claim",
                        () -> BrokenUnreadable.damagedBy(new Damage() {
                            @Override
                            synchronized StoredOrders claimed(List<Order> orders, Instant now) {
                                orders.forEach(order -> ended(order.id()));
                                return super.claimed(orders, now);
                            }
                        }),
                        "an_order_is_unreadable_since_the_first_claim_that_could_not_read_it",
                        "an_order_is_unreadable_since_the_first_claim_of_its_changes",
                        "a_claim_of_changes_goes_on_with_the_series_that_a_claim_of_work_has_begun"),
                broken(
                        "never ends a series",
                        () -> BrokenUnreadable.damagedBy(new Damage() {
                            @Override
                            synchronized void ended(OrderId order) {
                                // The series goes on.
                            }
                        }),
                        "a_claim_that_reads_the_order_again_ends_the_series",
                        "an_order_whose_changes_can_be_claimed_again_is_not_reported",
                        "a_repaired_order_is_not_reported",
                        "an_order_that_is_updated_after_its_repair_is_not_counted"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> reporting() {
        return Stream.of(
                broken(
                        "counts no unreadable orders",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public OrdersInTrouble countTrouble() {
                                return new OrdersInTrouble(super.countTrouble().stuck(), 0);
                            }
                        },
                        "unreadable_orders_are_reported_once_a_claim_has_found_them"),
                broken(
                        "reports the first page of unreadable orders again and again",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public List<UnreadableOrder> unreadableOrders(Optional<OrderId> after, int limit) {
                                return super.unreadableOrders(Optional.empty(), limit);
                            }
                        },
                        "unreadable_orders_are_reported_page_by_page"),
                broken(
                        "reports no unreadable orders over a broken connection",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public List<UnreadableOrder> unreadableOrders(Optional<OrderId> after, int limit) {
                                try {
                                    return super.unreadableOrders(after, limit);
                                } catch (InfrastructureException e) {
                                    return List.of();
                                }
                            }
                        },
                        "a_report_over_a_broken_connection_throws_an_infrastructure_exception"),
                broken(
                        "counts no trouble over a broken connection",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public OrdersInTrouble countTrouble() {
                                try {
                                    return super.countTrouble();
                                } catch (InfrastructureException e) {
                                    return new OrdersInTrouble(0, 0);
                                }
                            }
                        },
                        "a_report_over_a_broken_connection_throws_an_infrastructure_exception"),
                broken(
                        "reports no unreadable orders for a limit of 0",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public List<UnreadableOrder> unreadableOrders(Optional<OrderId> after, int limit) {
                                return limit <= 0 ? List.of() : super.unreadableOrders(after, limit);
                            }
                        },
                        "the_unreadable_orders_are_reported_with_a_positive_limit_only"));
    }
}
