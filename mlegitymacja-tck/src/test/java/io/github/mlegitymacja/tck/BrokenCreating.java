package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores that create orders that they must reject, or reject orders that they must create. */
final class BrokenCreating {

    private BrokenCreating() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                brokenThroughout(
                        "returns a new order without its due work",
                        () -> creating((store, order) -> store.delegate.create(order) instanceof SaveResult.Saved saved
                                ? new SaveResult.Saved(saved.order().withDue(Optional.empty()))
                                : new SaveResult.Conflict()),
                        "a_new_order_gets_version_1"),
                broken(
                        "does not check for other open orders",
                        () -> creating((store, order) -> store.hasOpenOrder(order)
                                ? store.createDespiteOpenOrder(order)
                                : store.delegate.create(order)),
                        "a_second_open_order_of_a_student_is_a_conflict",
                        "an_open_order_of_another_semester_is_a_conflict",
                        "only_one_of_eight_concurrent_orders_of_a_student_is_stored"),
                broken(
                        "checks for other open orders and stores in two steps",
                        () -> new InMemoryStoreWithFaults() {
                            private final Map<StudentId, Thread> first = new HashMap<>();

                            @Override
                            public synchronized SaveResult create(Order order) {
                                // Other threads do not see yet what the first one has stored.
                                Thread me = Thread.currentThread();
                                boolean late = !first.computeIfAbsent(order.student(), it -> me)
                                        .equals(me);
                                return late ? createDespiteOpenOrder(order) : super.create(order);
                            }
                        },
                        "only_one_of_eight_concurrent_orders_of_a_student_is_stored"),
                broken(
                        "takes a collected order for closed",
                        () -> creating((store, order) -> {
                            boolean collected = store.delegate.ordersOf(order.student()).readable().stream()
                                    .anyMatch(other -> other.status() == OrderStatus.COLLECTED);
                            return collected ? store.createDespiteOpenOrder(order) : store.delegate.create(order);
                        }),
                        "only_a_closed_order_permits_the_next_one"),
                broken(
                        "allows one open order for a student in each semester",
                        () -> creating((store, order) -> store.hasOpenOrder(order)
                                        && store.delegate.ordersOf(order.student()).readable().stream()
                                                .noneMatch(other ->
                                                        other.semester().equals(order.semester()))
                                ? store.createDespiteOpenOrder(order)
                                : store.delegate.create(order)),
                        "an_open_order_of_another_semester_is_a_conflict"),
                brokenThroughout(
                        "allows only one pending order of all students",
                        () -> creating((store, order) ->
                                store.delegate.countByStatus().getOrDefault(OrderStatus.PENDING, 0L) > 0
                                        ? new SaveResult.Conflict()
                                        : store.delegate.create(order)),
                        "an_open_order_of_another_student_is_no_conflict"),
                broken(
                        "lets only one thread create orders",
                        () -> new InMemoryStoreWithFaults() {
                            private @Nullable Thread first;

                            @Override
                            public synchronized SaveResult create(Order order) {
                                first = first == null ? Thread.currentThread() : first;
                                return first.equals(Thread.currentThread())
                                        ? super.create(order)
                                        : new SaveResult.Conflict();
                            }
                        },
                        "eight_students_can_order_concurrently"),
                broken(
                        "creates orders of any version",
                        () -> creating((store, order) -> store.delegate.create(order.withVersion(0))),
                        "an_order_of_a_version_other_than_0_cannot_be_created"),
                broken(
                        "creates closed orders",
                        () -> creating((store, order) -> {
                            if (order.isOpen()) {
                                return store.delegate.create(order);
                            }
                            store.delegate.create(SampleOrders.asPlaced(order));
                            return store.delegate.update(order.withVersion(1));
                        }),
                        "a_closed_order_cannot_be_created"),
                broken(
                        "returns a conflict for a known id",
                        () -> creating((store, order) ->
                                store.delegate.find(order.id()).isPresent()
                                        ? new SaveResult.Conflict()
                                        : store.delegate.create(order)),
                        "an_id_can_be_created_only_once"));
    }

    private static InMemoryStoreWithFaults creating(
            BiFunction<InMemoryStoreWithFaults, Order, SaveResult> replacement) {
        return new InMemoryStoreWithFaults() {
            @Override
            public synchronized SaveResult create(Order order) {
                connection.step();
                Objects.requireNonNull(order);
                return replacement.apply(this, order);
            }
        };
    }
}
