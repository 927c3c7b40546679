package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.semester.Semester;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores that go wrong only after certain calls, or only for other processes. */
final class BrokenSequences {

    private static final String ANY_SEQUENCE = "calls_in_any_sequence_have_the_same_results_as_in_the_store_in_memory";

    private BrokenSequences() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "counts orders when they are stored, and forgets those that are erased",
                        () -> new InMemoryStoreWithFaults() {
                            private final Map<OrderId, OrderStatus> counted = new HashMap<>();

                            @Override
                            public synchronized SaveResult update(Order order) {
                                counted.put(order.id(), order.status());
                                return super.update(order);
                            }

                            @Override
                            public synchronized Map<OrderStatus, Long> countByStatus() {
                                Map<OrderStatus, Long> counts = new HashMap<>(super.countByStatus());
                                counted.forEach((id, status) -> {
                                    if (status == OrderStatus.FAILED
                                            && delegate.find(id).isEmpty()) {
                                        counts.merge(status, 1L, Long::sum);
                                    }
                                });
                                return counts;
                            }
                        },
                        ANY_SEQUENCE),
                broken(
                        "keeps what it has read, and does not see what another process changes",
                        () -> new InMemoryStoreWithFaults() {
                            private final Map<OrderId, Order> known = new HashMap<>();

                            @Override
                            public synchronized SaveResult update(Order order) {
                                known.remove(order.id());
                                return super.update(order);
                            }

                            @Override
                            public synchronized Optional<Order> find(OrderId id) {
                                Optional<Order> found = super.find(id);
                                if (found.filter(order -> order.status() == OrderStatus.COLLECTED)
                                        .isPresent()) {
                                    known.putIfAbsent(id, found.get());
                                    return Optional.of(known.get(id));
                                }
                                return found;
                            }
                        },
                        "calls_of_two_instances_in_any_sequence_have_the_same_results"),
                broken(
                        "returns a page without what it could not read",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public StoredOrders openOrders(Semester semester, Optional<OrderId> after, int limit) {
                                try {
                                    return super.openOrders(semester, after, limit);
                                } catch (InfrastructureException e) {
                                    if (after.isEmpty()) {
                                        throw e;
                                    }
                                    return StoredOrders.none();
                                }
                            }
                        },
                        "reading_that_breaks_off_at_any_step_returns_everything_or_throws_an_exception"),
                broken(
                        "deletes codes when it writes an order for the second or third time",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            void storeActivation(Order order) {
                                if (order.activation().isPresent() || order.version() <= 3) {
                                    super.storeActivation(order);
                                }
                            }
                        },
                        "codes_that_no_order_has_any_more_are_gone_from_storage"));
    }
}
