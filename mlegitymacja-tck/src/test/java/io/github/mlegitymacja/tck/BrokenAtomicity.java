package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stores that leave something half-written when a call fails midway. */
final class BrokenAtomicity {

    private BrokenAtomicity() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "inserts an order and its due work in two transactions",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult create(Order order) {
                                connection.step();
                                if (delegate.create(order.withDue(Optional.empty())) instanceof SaveResult.Saved) {
                                    connection.step();
                                    return complete(order);
                                }
                                return new SaveResult.Conflict();
                            }

                            private SaveResult complete(Order order) {
                                delegate.erase(order.student());
                                cancelAll(order.student());
                                delegate.erase(order.student());
                                return super.create(order);
                            }
                        },
                        "calls_that_break_off_at_any_step_take_effect_completely_or_not_at_all",
                        "a_create_that_fails_midway_has_stored_the_order_or_nothing"),
                broken(
                        "updates an order and its due work in two transactions",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<OrderId> halves = new HashSet<>();

                            @Override
                            public SaveResult update(Order order) {
                                var result = super.update(order);
                                halves.add(order.id());
                                connection.step();
                                halves.remove(order.id());
                                return result;
                            }

                            @Override
                            public Optional<Order> find(OrderId id) {
                                return super.find(id)
                                        .map(order -> halves.contains(id) ? order.withDue(Optional.empty()) : order);
                            }
                        },
                        "an_update_that_fails_midway_has_stored_the_new_version_or_nothing"),
                broken(
                        "keeps a change in a transaction of its own",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult update(Order order) {
                                return losing(List.of(order), () -> super.update(order));
                            }

                            @Override
                            public List<SaveResult> updateAll(List<Order> orders) {
                                return losing(orders, () -> super.updateAll(orders));
                            }

                            private <T> T losing(List<Order> orders, Supplier<T> call) {
                                try {
                                    return call.get();
                                } catch (InfrastructureException e) {
                                    orders.forEach(order -> confirmed(new SaveResult.Saved(stored(order))));
                                    throw e;
                                }
                            }
                        },
                        "an_update_that_fails_midway_has_stored_the_order_with_its_change_or_nothing",
                        "a_batch_that_fails_midway_has_stored_each_order_with_its_change_or_nothing"),
                broken(
                        "leases orders in several transactions",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<Order> claimed(Claim claim) {
                                var one = Claim.of(claim.task(), claim.now(), claim.lease(), 1);
                                var claimed = super.claimed(one);
                                return claim.limit() == 1 || claimed.isEmpty()
                                        ? claimed
                                        : Stream.concat(claimed.stream(), rest(claim).stream())
                                                .toList();
                            }

                            private List<Order> rest(Claim claim) {
                                return claimed(Claim.of(claim.task(), claim.now(), claim.lease(), claim.limit() - 1));
                            }
                        },
                        "a_claim_that_fails_midway_has_leased_everything_or_nothing"),
                broken(
                        "clears due work before it advances it",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<OrderId> halves = new HashSet<>();

                            @Override
                            public void advance(OrderId order, Instant notBefore) {
                                connection.step();
                                halves.add(order);
                                connection.step();
                                halves.remove(order);
                                super.advance(order, notBefore);
                            }

                            @Override
                            public Optional<Order> find(OrderId id) {
                                return super.find(id)
                                        .map(order -> halves.contains(id) ? order.withDue(Optional.empty()) : order);
                            }
                        },
                        "an_advance_that_fails_midway_has_moved_the_work_or_changed_nothing"),
                broken(
                        "erases orders in several transactions",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<OrderId> left = new HashSet<>();

                            @Override
                            public Optional<Order> find(OrderId id) {
                                return super.find(id).filter(order -> !left.contains(id));
                            }

                            @Override
                            public int erase(StudentId student) {
                                connection.step();
                                var own = delegate.ordersOf(student).readable();
                                own.stream()
                                        .filter(order -> own.size() == 2)
                                        .limit(1)
                                        .forEach(it -> left.add(it.id()));
                                connection.step();
                                left.clear();
                                return super.erase(student);
                            }
                        },
                        "an_erasure_that_fails_midway_has_removed_everything_or_nothing"),
                broken(
                        "erases expired orders in a transaction each",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public int eraseExpired(LocalDate before, int limit) {
                                int first = super.eraseExpired(before, 1);
                                return limit == 1 || first == 0 ? first : first + eraseExpired(before, limit - 1);
                            }
                        },
                        "an_erasure_of_expired_orders_that_fails_midway_has_removed_everything_or_nothing"),
                broken(
                        "writes the due work of a batch in a transaction of its own",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<OrderId> halves = new HashSet<>();

                            @Override
                            public List<SaveResult> updateAll(List<Order> orders) {
                                connection.step();
                                orders.forEach(order -> halves.add(order.id()));
                                connection.step();
                                halves.clear();
                                return super.updateAll(orders);
                            }

                            @Override
                            public Optional<Order> find(OrderId id) {
                                return super.find(id)
                                        .map(order -> halves.contains(id) ? order.withDue(Optional.empty()) : order);
                            }
                        },
                        "a_batch_that_fails_midway_has_stored_or_not_changed_each_order"));
    }
}
