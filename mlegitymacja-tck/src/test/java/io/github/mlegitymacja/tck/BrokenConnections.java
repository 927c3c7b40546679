package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Stores that hide a broken connection or a caller's bug. */
final class BrokenConnections {

    private BrokenConnections() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.concat(hiding(), acceptingNull());
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
                        "swallows errors of a report as days without orders",
                        () -> new LaboratoryStore() {
                            @Override
                            public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
                                try {
                                    return super.countByDay(since);
                                } catch (InfrastructureException e) {
                                    return new TreeMap<>();
                                }
                            }
                        },
                        "a_report_over_a_broken_connection_is_an_infrastructure_exception"),
                broken(
                        "swallows errors of a report as no due work",
                        () -> new LaboratoryStore() {
                            @Override
                            public Map<DueTask, Instant> earliestDue() {
                                try {
                                    return super.earliestDue();
                                } catch (InfrastructureException e) {
                                    return Map.of();
                                }
                            }
                        },
                        "a_report_over_a_broken_connection_is_an_infrastructure_exception"),
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
                        "a_null_argument_is_a_null_pointer_exception_in_a_batch"),
                broken(
                        "counts from the beginning for a null day",
                        () -> new LaboratoryStore() {
                            @Override
                            public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
                                return super.countByDay(since == null ? LocalDate.EPOCH : since);
                            }
                        },
                        "a_null_argument_is_a_null_pointer_exception_in_a_report"));
    }

    private static LaboratoryStore fused(Fuse fuse) {
        var store = new LaboratoryStore();
        store.fuse = fuse;
        return store;
    }
}
