package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Stores that hide a broken connection or accept null arguments. */
final class BrokenErrorHandling {

    private BrokenErrorHandling() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.concat(hiding(), acceptingNull());
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> hiding() {
        return Stream.of(
                broken(
                        "returns an empty result instead of an exception",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public Optional<Order> find(OrderId id) {
                                try {
                                    return super.find(id);
                                } catch (InfrastructureException e) {
                                    return Optional.empty();
                                }
                            }
                        },
                        "reading_over_a_broken_connection_throws_an_infrastructure_exception"),
                broken(
                        "returns a conflict instead of an exception",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult create(Order order) {
                                try {
                                    return super.create(order);
                                } catch (InfrastructureException e) {
                                    return new SaveResult.Conflict();
                                }
                            }
                        },
                        "writing_over_a_broken_connection_throws_an_infrastructure_exception_and_changes_nothing"),
                broken(
                        "does not advance over a broken connection and throws no exception",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public void advance(OrderId order, Instant notBefore) {
                                try {
                                    super.advance(order, notBefore);
                                } catch (InfrastructureException e) {
                                    // The caller must not take this for a success.
                                }
                            }
                        },
                        "writing_over_a_broken_connection_throws_an_infrastructure_exception_and_changes_nothing"),
                broken(
                        "has erased nothing instead of an exception",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public int eraseExpired(LocalDate before, int limit) {
                                try {
                                    return super.eraseExpired(before, limit);
                                } catch (InfrastructureException e) {
                                    return 0;
                                }
                            }
                        },
                        "writing_over_a_broken_connection_throws_an_infrastructure_exception_and_changes_nothing"),
                broken(
                        "returns conflicts for a batch instead of an exception",
                        () -> new InMemoryStoreWithFaults() {
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
                        "a_batch_over_a_broken_connection_throws_an_infrastructure_exception_and_changes_nothing"),
                broken(
                        "returns an empty count by day instead of an exception",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
                                try {
                                    return super.countByDay(since);
                                } catch (InfrastructureException e) {
                                    return new TreeMap<>();
                                }
                            }
                        },
                        "a_report_over_a_broken_connection_throws_an_infrastructure_exception"),
                broken(
                        "returns no due work instead of an exception",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public Map<DueTask, Instant> earliestDue() {
                                try {
                                    return super.earliestDue();
                                } catch (InfrastructureException e) {
                                    return Map.of();
                                }
                            }
                        },
                        "a_report_over_a_broken_connection_throws_an_infrastructure_exception"),
                brokenThroughout(
                        "does not recover from a broken connection",
                        () -> connectedBy(new SimulatedConnection() {
                            @Override
                            synchronized void restore() {
                                breakAfter(0);
                            }
                        }),
                        "after_a_reconnect_everything_works_again"),
                broken(
                        "puts the values of a statement into its exceptions",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<Order> listOf(StudentId student) {
                                try {
                                    return super.listOf(student);
                                } catch (InfrastructureException e) {
                                    throw new InfrastructureException("select ... where student = " + student, e);
                                }
                            }
                        },
                        "an_exception_and_its_causes_contain_no_values_of_the_order"),
                broken(
                        "passes on the driver's exception with the values of a statement",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<Order> listOf(StudentId student) {
                                try {
                                    return super.listOf(student);
                                } catch (InfrastructureException e) {
                                    throw new InfrastructureException(
                                            "the database does not answer",
                                            new IllegalStateException("select ... where student = " + student.value()));
                                }
                            }
                        },
                        "an_exception_and_its_causes_contain_no_values_of_the_order"),
                broken(
                        "takes an outage for an order that cannot be read",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public Optional<Order> find(OrderId id) {
                                try {
                                    return super.find(id);
                                } catch (UnreadableOrderException e) {
                                    throw e;
                                } catch (InfrastructureException e) {
                                    throw new UnreadableOrderException(id, "no row", e);
                                }
                            }
                        },
                        "reading_over_a_broken_connection_throws_an_infrastructure_exception"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> acceptingNull() {
        return Stream.of(
                broken(
                        "returns an empty result for a null id",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public Optional<Order> find(OrderId id) {
                                return id == null ? Optional.empty() : super.find(id);
                            }
                        },
                        "a_null_argument_throws_a_null_pointer_exception_when_reading"),
                broken(
                        "erases nothing for a null student",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public int erase(StudentId student) {
                                return student == null ? 0 : super.erase(student);
                            }
                        },
                        "a_null_argument_throws_a_null_pointer_exception_when_writing"),
                broken(
                        "advances nothing for a null order",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public void advance(OrderId order, Instant notBefore) {
                                if (order != null) {
                                    super.advance(order, notBefore);
                                }
                            }
                        },
                        "a_null_argument_throws_a_null_pointer_exception_when_writing"),
                broken(
                        "erases nothing for a null date",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public int eraseExpired(LocalDate before, int limit) {
                                return before == null ? 0 : super.eraseExpired(before, limit);
                            }
                        },
                        "a_null_argument_throws_a_null_pointer_exception_when_writing"),
                broken(
                        "returns no results for a null batch",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public List<SaveResult> updateAll(List<Order> orders) {
                                return orders == null ? List.of() : super.updateAll(orders);
                            }
                        },
                        "a_null_argument_throws_a_null_pointer_exception_in_a_batch"),
                broken(
                        "counts all days for a null day",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
                                return super.countByDay(since == null ? LocalDate.EPOCH : since);
                            }
                        },
                        "a_null_argument_throws_a_null_pointer_exception_in_a_report"));
    }

    private static InMemoryStoreWithFaults connectedBy(SimulatedConnection connection) {
        var store = new InMemoryStoreWithFaults();
        store.connection = connection;
        return store;
    }
}
