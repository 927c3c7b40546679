package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Stores whose batches differ from what the single calls do. */
final class BrokenBatches {

    private BrokenBatches() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.of(
                broken(
                        "has no batch without orders",
                        () -> updatingAll((store, orders) -> {
                            if (orders.isEmpty()) {
                                throw new IllegalArgumentException("orders is empty");
                            }
                            return store.healthy.updateAll(orders);
                        }),
                        "an_empty_batch_has_no_results"),
                broken(
                        "forgets in a batch that a hand-over was attempted",
                        () -> updatingAll((store, orders) -> store.healthy.updateAll(orders.stream()
                                .map(order -> order.state() instanceof OrderState.Pending
                                        ? BrokenKeeping.in(order, new OrderState.Pending(false))
                                        : order)
                                .toList())),
                        "every_state_comes_back_from_a_batch",
                        "a_batch_of_a_thousand_is_stored"),
                broken(
                        "stores the first 999 orders of a batch",
                        () -> updatingAll((store, orders) ->
                                store.healthy.updateAll(orders.subList(0, Math.min(999, orders.size())))),
                        "a_batch_of_a_thousand_is_stored"),
                broken(
                        "answers in the sequence of the ids",
                        () -> updatingAll((store, orders) -> store.healthy.updateAll(orders.stream()
                                .sorted(Comparator.comparing(Order::id))
                                .toList())),
                        "results_come_in_the_sequence_of_the_orders"),
                broken(
                        "stops at the first conflict",
                        () -> updatingAll((store, orders) -> {
                            var results = new ArrayList<SaveResult>();
                            for (Order order : orders) {
                                boolean stopped = results.contains(new SaveResult.Conflict());
                                results.add(stopped ? new SaveResult.Conflict() : store.healthy.update(order));
                            }
                            return results;
                        }),
                        "the_conflict_of_one_order_does_not_keep_the_others_from_being_stored"),
                broken(
                        "stores a batch until it meets version 0",
                        () -> updatingAll((store, orders) -> Set.copyOf(orders).size() < orders.size()
                                ? store.healthy.updateAll(orders)
                                : orders.stream().map(store.healthy::update).toList()),
                        "an_order_of_version_0_spoils_the_whole_batch"),
                broken(
                        "lets an id occur twice in a batch",
                        () -> updatingAll((store, orders) -> {
                            if (orders.stream().anyMatch(order -> order.version() == 0)) {
                                throw new IllegalArgumentException("version is 0");
                            }
                            return orders.stream().map(store.healthy::update).toList();
                        }),
                        "an_id_that_occurs_twice_spoils_the_whole_batch"),
                broken(
                        "does not check versions in batches of several threads",
                        () -> updatingAll((store, orders) -> store.healthy.updateAll(
                                LaboratoryStore.inACrowd()
                                        ? orders.stream().map(store::stored).toList()
                                        : orders)),
                        "of_eight_batches_with_the_same_orders_in_any_sequence_each_order_is_stored_by_one"),
                broken(
                        "finds one order of each student in a batch",
                        () -> reading((store, students) -> {
                            var orders = new HashMap<StudentId, List<Order>>();
                            students.forEach(it -> orders.put(
                                    it,
                                    store.healthy.ordersOf(it).stream().limit(1).toList()));
                            return orders;
                        }),
                        "the_orders_of_many_students_are_those_of_each"),
                broken(
                        "leaves out students without orders",
                        () -> reading((store, students) -> {
                            var orders = new HashMap<>(store.healthy.ordersOf(students));
                            orders.values().removeIf(List::isEmpty);
                            return orders;
                        }),
                        "a_student_without_orders_is_a_key_all_the_same"));
    }

    private static LaboratoryStore updatingAll(BiFunction<LaboratoryStore, List<Order>, List<SaveResult>> instead) {
        return new LaboratoryStore() {
            @Override
            public synchronized List<SaveResult> updateAll(List<Order> orders) {
                fuse.step();
                List<SaveResult> results = instead.apply(this, orders);
                results.forEach(this::shelved);
                return results;
            }
        };
    }

    private static LaboratoryStore reading(
            BiFunction<LaboratoryStore, Set<StudentId>, Map<StudentId, List<Order>>> instead) {
        return new LaboratoryStore() {
            @Override
            public Map<StudentId, List<Order>> ordersOf(Set<StudentId> students) {
                fuse.step();
                return instead.apply(this, students);
            }
        };
    }
}
