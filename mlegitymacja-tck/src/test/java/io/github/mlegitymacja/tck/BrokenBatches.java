package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;

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

/** Stores whose batches have other results than single calls. */
final class BrokenBatches {

    private BrokenBatches() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "rejects an empty batch",
                        () -> updatingAll((store, orders) -> {
                            if (orders.isEmpty()) {
                                throw new IllegalArgumentException("orders is empty");
                            }
                            return store.delegate.updateAll(orders);
                        }),
                        "an_empty_batch_has_no_results"),
                broken(
                        "loses in a batch that a submission was attempted",
                        () -> updatingAll((store, orders) -> store.delegate.updateAll(orders.stream()
                                .map(order -> order.state() instanceof OrderState.Pending
                                        ? BrokenRoundTrip.in(order, new OrderState.Pending(false))
                                        : order)
                                .toList())),
                        "every_state_comes_back_from_a_batch",
                        "a_batch_of_a_thousand_is_stored"),
                broken(
                        "does not store the last day in a batch",
                        () -> updatingAll((store, orders) -> store.delegate.updateAll(orders.stream()
                                .map(order -> order.withValidUntil(SampleOrders.LAST_DAY))
                                .toList())),
                        "every_attribute_that_an_update_can_change_comes_back_from_a_batch"),
                broken(
                        "stores only the first 999 orders of a batch",
                        () -> updatingAll((store, orders) ->
                                store.delegate.updateAll(orders.subList(0, Math.min(999, orders.size())))),
                        "a_batch_of_a_thousand_is_stored"),
                broken(
                        "returns results in the sequence of the ids",
                        () -> updatingAll((store, orders) -> store.delegate.updateAll(orders.stream()
                                .sorted(Comparator.comparing(Order::id))
                                .toList())),
                        "results_have_the_sequence_of_the_orders"),
                brokenThroughout(
                        "stops at the first conflict",
                        () -> updatingAll((store, orders) -> {
                            var results = new ArrayList<SaveResult>();
                            for (Order order : orders) {
                                boolean stopped = results.contains(new SaveResult.Conflict());
                                results.add(stopped ? new SaveResult.Conflict() : store.delegate.update(order));
                            }
                            return results;
                        }),
                        "a_conflict_of_one_order_does_not_affect_the_others"),
                broken(
                        "stores the orders of a batch before the one of version 0",
                        () -> updatingAll((store, orders) -> Set.copyOf(orders).size() < orders.size()
                                ? store.delegate.updateAll(orders)
                                : orders.stream().map(store.delegate::update).toList()),
                        "a_batch_with_an_order_of_version_0_is_rejected_as_a_whole"),
                broken(
                        "accepts duplicate ids in a batch",
                        () -> updatingAll((store, orders) -> {
                            if (orders.stream().anyMatch(order -> order.version() == 0)) {
                                throw new IllegalArgumentException("version is 0");
                            }
                            return orders.stream().map(store.delegate::update).toList();
                        }),
                        "a_batch_with_a_duplicate_id_is_rejected_as_a_whole"),
                broken(
                        "does not check versions in concurrent batches",
                        () -> updatingAll((store, orders) -> store.delegate.updateAll(
                                InMemoryStoreWithFaults.inParallelCall()
                                        ? orders.stream().map(store::stored).toList()
                                        : orders)),
                        "eight_concurrent_batches_store_each_order_once"),
                broken(
                        "returns only one order of each student",
                        () -> reading((store, students) -> {
                            var orders = new HashMap<StudentId, List<Order>>();
                            students.forEach(it -> orders.put(
                                    it,
                                    store.delegate.ordersOf(it).readable().stream()
                                            .limit(1)
                                            .toList()));
                            return orders;
                        }),
                        "reading_many_students_returns_the_orders_of_each"),
                broken(
                        "leaves out students without orders",
                        () -> reading((store, students) -> {
                            var orders = new HashMap<StudentId, List<Order>>();
                            store.delegate.ordersOf(students).forEach((it, own) -> orders.put(it, own.readable()));
                            orders.values().removeIf(List::isEmpty);
                            return orders;
                        }),
                        "a_student_without_orders_is_a_key_with_an_empty_list"));
    }

    private static InMemoryStoreWithFaults updatingAll(
            BiFunction<InMemoryStoreWithFaults, List<Order>, List<SaveResult>> replacement) {
        return new InMemoryStoreWithFaults() {
            @Override
            public synchronized List<SaveResult> updateAll(List<Order> orders) {
                connection.step();
                List<SaveResult> results = replacement.apply(this, orders);
                results.forEach(this::withActivationStored);
                return results;
            }
        };
    }

    private static InMemoryStoreWithFaults reading(
            BiFunction<InMemoryStoreWithFaults, Set<StudentId>, Map<StudentId, List<Order>>> replacement) {
        return new InMemoryStoreWithFaults() {
            @Override
            Map<StudentId, List<Order>> listsOf(Set<StudentId> students) {
                connection.step();
                return replacement.apply(this, students);
            }
        };
    }
}
