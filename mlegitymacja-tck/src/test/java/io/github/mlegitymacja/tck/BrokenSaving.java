package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Stores that store what they should not, or refuse what they should store. */
final class BrokenSaving {

    private BrokenSaving() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.concat(creating(), updating());
    }

    private static Stream<BrokenAdapter<LaboratoryStore>> creating() {
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
                        "a_second_open_order_of_a_student_for_a_semester_is_a_conflict",
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
                        "allows one open order for a student in all semesters",
                        () -> creating((store, order) ->
                                store.healthy.ordersOf(order.student()).stream().anyMatch(Order::isOpen)
                                        ? new SaveResult.Conflict()
                                        : store.healthy.create(order)),
                        "another_student_or_another_semester_is_no_conflict"),
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

    private static Stream<BrokenAdapter<LaboratoryStore>> updating() {
        return Stream.of(
                broken(
                        "forgets the version check",
                        () -> updating((store, order) -> store.healthy.update(order.withVersion(store.healthy
                                .find(order.id())
                                .map(Order::version)
                                .orElse(order.version())))),
                        "a_version_that_was_overtaken_is_a_conflict_and_changes_nothing",
                        "a_version_that_was_never_stored_is_a_conflict_and_changes_nothing",
                        "of_eight_updates_of_one_version_one_is_stored",
                        "no_update_is_lost_among_eight_threads"),
                broken(
                        "checks the version only while one thread writes",
                        () -> updating((store, order) -> store.healthy.update(
                                LaboratoryStore.inACrowd()
                                        ? order.withVersion(store.stored(order).version())
                                        : order)),
                        "of_eight_updates_of_one_version_one_is_stored"),
                broken(
                        "accepts versions that are newer than its own",
                        () -> updating((store, order) -> {
                            Order stored = store.healthy.find(order.id()).orElse(order);
                            return store.healthy.update(order.withVersion(Math.min(order.version(), stored.version())));
                        }),
                        "a_version_that_was_never_stored_is_a_conflict_and_changes_nothing"),
                broken(
                        "changes other orders too",
                        () -> updating((store, order) -> {
                            store.healthy.openOrders(SampleOrders.SEMESTER, Optional.empty(), 2).stream()
                                    .filter(other -> !other.id().equals(order.id()) && other.version() == 1)
                                    .forEach(store.healthy::update);
                            return store.healthy.update(order);
                        }),
                        "an_update_leaves_other_orders_alone"),
                broken(
                        "inserts what it cannot update",
                        () -> updating((store, order) -> {
                            if (order.version() > 0
                                    && store.healthy.find(order.id()).isEmpty()) {
                                store.healthy.create(SampleOrders.asPlaced(order));
                            }
                            return store.healthy.update(order);
                        }),
                        "an_order_never_stored_is_a_conflict_and_is_not_stored",
                        "an_order_that_has_vanished_is_a_conflict_and_stays_away"),
                broken(
                        "answers that version 0 is a conflict",
                        () -> updating((store, order) ->
                                order.version() == 0 ? new SaveResult.Conflict() : store.healthy.update(order)),
                        "an_order_of_version_0_cannot_be_updated"),
                broken(
                        "skips a version with each update",
                        () -> updating((store, order) -> {
                            var result = store.healthy.update(order);
                            return result instanceof SaveResult.Saved saved && order.version() == 1
                                    ? store.healthy.update(saved.order())
                                    : result;
                        }),
                        "an_update_is_stored_under_the_next_version"),
                broken(
                        "ties an order to the thread that created it",
                        () -> new LaboratoryStore() {
                            private final Map<OrderId, Thread> owners = new HashMap<>();

                            @Override
                            public synchronized SaveResult create(Order order) {
                                owners.put(order.id(), Thread.currentThread());
                                return super.create(order);
                            }

                            @Override
                            public synchronized SaveResult update(Order order) {
                                Thread creator = owners.get(order.id());
                                return inACrowd()
                                                && creator != null
                                                && !creator.equals(Thread.currentThread())
                                                && creator.getName().equals("crowd")
                                        ? new SaveResult.Conflict()
                                        : super.update(order);
                            }
                        },
                        "updates_of_different_orders_do_not_get_in_each_others_way"));
    }

    private static LaboratoryStore creating(BiFunction<LaboratoryStore, Order, SaveResult> instead) {
        return new LaboratoryStore() {
            @Override
            public SaveResult create(Order order) {
                fuse.step();
                Objects.requireNonNull(order);
                return instead.apply(this, order);
            }
        };
    }

    private static LaboratoryStore updating(BiFunction<LaboratoryStore, Order, SaveResult> instead) {
        return new LaboratoryStore() {
            @Override
            public SaveResult update(Order order) {
                fuse.step();
                Objects.requireNonNull(order);
                return instead.apply(this, order);
            }
        };
    }
}
