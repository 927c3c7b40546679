package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores that hide a broken connection, leave something half-written, or keep secrets too long. */
final class BrokenConnections {

    private BrokenConnections() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.of(hiding(), halfWriting(), keepingSecrets(), acceptingNull())
                .flatMap(it -> it);
    }

    private static Stream<BrokenAdapter<LaboratoryStore>> hiding() {
        return Stream.of(
                broken(
                        "swallows errors as 'not found'",
                        () -> new LaboratoryStore() {
                            @Override
                            public Optional<Order> find(OrderId id) {
                                try {
                                    return super.find(id);
                                } catch (InfrastructureException e) {
                                    return Optional.empty();
                                }
                            }
                        },
                        "reading_over_a_broken_connection_is_an_infrastructure_exception"),
                broken(
                        "swallows errors as a conflict",
                        () -> new LaboratoryStore() {
                            @Override
                            public SaveResult create(Order order) {
                                try {
                                    return super.create(order);
                                } catch (InfrastructureException e) {
                                    return new SaveResult.Conflict();
                                }
                            }
                        },
                        "writing_over_a_broken_connection_is_an_infrastructure_exception_and_changes_nothing"),
                broken(
                        "swallows errors of a batch as conflicts",
                        () -> new LaboratoryStore() {
                            @Override
                            public List<SaveResult> updateAll(List<Order> orders) {
                                try {
                                    return super.updateAll(orders);
                                } catch (InfrastructureException e) {
                                    return orders.stream()
                                            .<SaveResult>map(order -> new SaveResult.Conflict())
                                            .toList();
                                }
                            }
                        },
                        "a_batch_over_a_broken_connection_is_an_infrastructure_exception_and_changes_nothing"),
                broken(
                        "does not recover from a broken connection",
                        () -> fused(new Fuse() {
                            @Override
                            synchronized void mend() {
                                blowAfter(0);
                            }
                        }),
                        "once_the_connection_is_mended_everything_works_again"),
                broken(
                        "tells the values of a statement in its exceptions",
                        () -> new LaboratoryStore() {
                            @Override
                            public List<Order> ordersOf(StudentId student) {
                                try {
                                    return super.ordersOf(student);
                                } catch (InfrastructureException e) {
                                    throw new InfrastructureException("select ... where student = " + student, e);
                                }
                            }
                        },
                        "the_exception_tells_nothing_about_the_student_or_the_activation"));
    }

    private static Stream<BrokenAdapter<LaboratoryStore>> halfWriting() {
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

    private static Stream<BrokenAdapter<LaboratoryStore>> keepingSecrets() {
        return Stream.of(
                broken(
                        "keeps activations after they are collected",
                        () -> new LaboratoryStore() {
                            @Override
                            void shelve(Order order) {
                                order.activation().ifPresent(it -> activations.put(order.id(), it));
                            }
                        },
                        "activation_data_is_gone_from_storage_once_the_order_leaves_ready",
                        "activation_data_is_gone_from_storage_after_a_batch_too"),
                broken(
                        "keeps every activation that an order has had",
                        () -> new LaboratoryStore() {
                            private final StringBuilder kept = new StringBuilder();

                            @Override
                            void shelve(Order order) {
                                order.activation().map(Activation::code).ifPresent(kept::append);
                            }

                            @Override
                            String everythingKept() {
                                return kept.toString();
                            }
                        },
                        "a_replaced_activation_is_gone_from_storage"),
                broken(
                        "keeps an order ready as long as there is an activation",
                        () -> new LaboratoryStore() {
                            @Override
                            public SaveResult update(Order order) {
                                Order before = stored(order);
                                return super.update(
                                        before.activation().isPresent() && !order.isOpen()
                                                ? before.withVersion(order.version())
                                                : order);
                            }
                        },
                        "an_order_that_has_left_ready_comes_back_without_activation"));
    }

    private static Stream<BrokenAdapter<LaboratoryStore>> acceptingNull() {
        return Stream.of(
                broken(
                        "finds nothing for a null id",
                        () -> new LaboratoryStore() {
                            @Override
                            public Optional<Order> find(OrderId id) {
                                return id == null ? Optional.empty() : super.find(id);
                            }
                        },
                        "a_null_argument_is_a_null_pointer_exception_when_reading"),
                broken(
                        "erases nothing for a null student",
                        () -> new LaboratoryStore() {
                            @Override
                            public int erase(StudentId student) {
                                return student == null ? 0 : super.erase(student);
                            }
                        },
                        "a_null_argument_is_a_null_pointer_exception_when_writing"),
                broken(
                        "updates nothing for a null batch",
                        () -> new LaboratoryStore() {
                            @Override
                            public List<SaveResult> updateAll(List<Order> orders) {
                                return orders == null ? List.of() : super.updateAll(orders);
                            }
                        },
                        "a_null_argument_is_a_null_pointer_exception_in_a_batch"));
    }

    private static LaboratoryStore fused(Fuse fuse) {
        var store = new LaboratoryStore();
        store.fuse = fuse;
        return store;
    }
}
