package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores that leave something half-written when a call breaks off. */
final class BrokenMidway {

    private BrokenMidway() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.of(
                broken(
                        "inserts an order and its due work in two transactions",
                        () -> new LaboratoryStore() {
                            @Override
                            public SaveResult create(Order order) {
                                fuse.step();
                                if (healthy.create(order.withDue(Optional.empty())) instanceof SaveResult.Saved) {
                                    fuse.step();
                                    return complete(order);
                                }
                                return new SaveResult.Conflict();
                            }

                            private SaveResult complete(Order order) {
                                healthy.erase(order.student());
                                close(order.student());
                                healthy.erase(order.student());
                                return super.create(order);
                            }
                        },
                        "a_create_that_breaks_off_has_stored_the_order_or_nothing"),
                broken(
                        "updates an order and its due work in two transactions",
                        () -> new LaboratoryStore() {
                            private final Set<OrderId> halves = new HashSet<>();

                            @Override
                            public SaveResult update(Order order) {
                                var result = super.update(order);
                                halves.add(order.id());
                                fuse.step();
                                halves.remove(order.id());
                                return result;
                            }

                            @Override
                            public Optional<Order> find(OrderId id) {
                                return super.find(id)
                                        .map(order -> halves.contains(id) ? order.withDue(Optional.empty()) : order);
                            }
                        },
                        "an_update_that_breaks_off_leaves_the_order_as_before_or_as_handed_in"),
                broken(
                        "leases one order after the other",
                        () -> new LaboratoryStore() {
                            @Override
                            public List<Order> claim(Claim claim) {
                                var one = Claim.of(claim.task(), claim.now(), claim.lease(), 1);
                                var claimed = super.claim(one);
                                return claim.limit() == 1 || claimed.isEmpty()
                                        ? claimed
                                        : Stream.concat(claimed.stream(), rest(claim).stream())
                                                .toList();
                            }

                            private List<Order> rest(Claim claim) {
                                return claim(Claim.of(claim.task(), claim.now(), claim.lease(), claim.limit() - 1));
                            }
                        },
                        "a_claim_that_breaks_off_has_leased_everything_or_nothing"),
                broken(
                        "erases one order after the other",
                        () -> new LaboratoryStore() {
                            private final Set<OrderId> left = new HashSet<>();

                            @Override
                            public Optional<Order> find(OrderId id) {
                                return super.find(id).filter(order -> !left.contains(id));
                            }

                            @Override
                            public int erase(StudentId student) {
                                fuse.step();
                                var own = healthy.ordersOf(student);
                                own.stream()
                                        .filter(order -> own.size() == 2)
                                        .limit(1)
                                        .forEach(it -> left.add(it.id()));
                                fuse.step();
                                left.clear();
                                return super.erase(student);
                            }
                        },
                        "an_erasure_that_breaks_off_has_removed_everything_or_nothing"),
                broken(
                        "writes the due work of a batch first",
                        () -> new LaboratoryStore() {
                            private final Set<OrderId> halves = new HashSet<>();

                            @Override
                            public List<SaveResult> updateAll(List<Order> orders) {
                                fuse.step();
                                orders.forEach(order -> halves.add(order.id()));
                                fuse.step();
                                halves.clear();
                                return super.updateAll(orders);
                            }

                            @Override
                            public Optional<Order> find(OrderId id) {
                                return super.find(id)
                                        .map(order -> halves.contains(id) ? order.withDue(Optional.empty()) : order);
                            }
                        },
                        "a_batch_that_breaks_off_leaves_each_order_as_before_or_as_handed_in"));
    }
}
