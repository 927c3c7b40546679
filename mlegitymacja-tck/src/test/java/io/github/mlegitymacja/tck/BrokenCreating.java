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

/** Stores that create what they should not, or refuse what they should create. */
final class BrokenCreating {

    private BrokenCreating() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.of(
                brokenThroughout(
                        "forgets the due work of a new order in its answer",
                        () -> creating((store, order) -> store.healthy.create(order) instanceof SaveResult.Saved saved
                                ? new SaveResult.Saved(saved.order().withDue(Optional.empty()))
                                : new SaveResult.Conflict()),
                        "a_new_order_gets_version_1"),
                broken(
                        "forgets uniqueness",
                        () -> creating((store, order) ->
                                store.taken(order) ? store.smuggle(order) : store.healthy.create(order)),
                        "a_second_open_order_of_a_student_is_a_conflict",
                        "an_open_order_of_another_semester_is_a_conflict_too",
                        "of_eight_orders_of_a_student_created_at_once_one_is_stored"),
                broken(
                        "checks uniqueness and stores in two steps",
                        () -> new LaboratoryStore() {
                            private final Map<StudentId, Thread> first = new HashMap<>();

                            @Override
                            public synchronized SaveResult create(Order order) {
                                // Another thread does not see yet what the first has stored.
                                Thread me = Thread.currentThread();
                                boolean late = !first.computeIfAbsent(order.student(), it -> me)
                                        .equals(me);
                                return late ? smuggle(order) : super.create(order);
                            }
                        },
                        "of_eight_orders_of_a_student_created_at_once_one_is_stored"),
                broken(
                        "counts a collected order as closed",
                        () -> creating((store, order) -> {
                            boolean collected = store.healthy.ordersOf(order.student()).stream()
                                    .anyMatch(other -> other.status() == OrderStatus.COLLECTED);
                            return collected ? store.smuggle(order) : store.healthy.create(order);
                        }),
                        "an_order_stays_open_until_it_is_closed"),
                broken(
                        "allows one open order for a student in each semester",
                        () -> creating((store, order) -> store.taken(order)
                                        && store.healthy.ordersOf(order.student()).stream()
                                                .noneMatch(other ->
                                                        other.semester().equals(order.semester()))
                                ? store.smuggle(order)
                                : store.healthy.create(order)),
                        "an_open_order_of_another_semester_is_a_conflict_too"),
                brokenThroughout(
                        "takes one pending order at a time, whosever it is",
                        () -> creating(
                                (store, order) -> store.healthy.countByStatus().get(OrderStatus.PENDING) > 0
                                        ? new SaveResult.Conflict()
                                        : store.healthy.create(order)),
                        "an_open_order_of_another_student_is_no_conflict"),
                broken(
                        "lets one thread create orders",
                        () -> new LaboratoryStore() {
                            private Thread first;

                            @Override
                            public synchronized SaveResult create(Order order) {
                                first = first == null ? Thread.currentThread() : first;
                                return first.equals(Thread.currentThread())
                                        ? super.create(order)
                                        : new SaveResult.Conflict();
                            }
                        },
                        "eight_students_who_order_at_once_all_get_their_order"),
                broken(
                        "creates orders of any version",
                        () -> creating((store, order) -> store.healthy.create(order.withVersion(0))),
                        "an_order_with_a_version_cannot_be_created"),
                broken(
                        "creates closed orders",
                        () -> creating((store, order) -> {
                            if (order.isOpen()) {
                                return store.healthy.create(order);
                            }
                            store.healthy.create(SampleOrders.asPlaced(order));
                            return store.healthy.update(order.withVersion(1));
                        }),
                        "a_closed_order_cannot_be_created"),
                broken(
                        "answers that a known id is a conflict",
                        () -> creating(
                                (store, order) -> store.healthy.find(order.id()).isPresent()
                                        ? new SaveResult.Conflict()
                                        : store.healthy.create(order)),
                        "an_id_can_be_created_only_once"));
    }

    private static LaboratoryStore creating(BiFunction<LaboratoryStore, Order, SaveResult> instead) {
        return new LaboratoryStore() {
            @Override
            public synchronized SaveResult create(Order order) {
                fuse.step();
                Objects.requireNonNull(order);
                return instead.apply(this, order);
            }
        };
    }
}
