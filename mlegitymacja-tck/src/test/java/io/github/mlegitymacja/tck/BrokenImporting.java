package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores that lose or overwrite something in an import. */
final class BrokenImporting {

    private static final int SOME = 30;

    private BrokenImporting() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(content(), results(), rejections(), failures()).flatMap(stores -> stores);
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> content() {
        return Stream.of(
                broken(
                        "imports ready orders without their codes",
                        () -> changing(order -> order.activation().isEmpty()
                                ? order
                                : SampleOrders.with(
                                        order, new OrderState.ReadyForPickup(Optional.empty()), order.history())),
                        "orders_in_every_state_are_imported"),
                broken(
                        "imports nothing that is due",
                        () -> changing(order -> order.withDue(Optional.empty())),
                        "an_imported_order_keeps_its_due_work_and_its_key_at_the_ministry",
                        "an_imported_order_can_be_claimed_and_changed_like_any_other"),
                broken(
                        "imports the beginning of a long history",
                        () -> changing(order -> order.history().size() <= SOME
                                ? order
                                : SampleOrders.with(
                                        order, order.state(), order.history().subList(0, SOME))),
                        "an_imported_order_keeps_its_whole_history_with_reasons"),
                broken(
                        "imports the first 999 orders",
                        () -> importing((store, orders) -> {
                            var results = new ArrayList<>(
                                    store.delegate.importAll(orders.subList(0, Math.min(999, orders.size()))));
                            results.addAll(Collections.nCopies(orders.size() - results.size(), ImportResult.IMPORTED));
                            return results;
                        }),
                        "a_thousand_orders_are_imported_at_once"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> results() {
        return Stream.of(
                broken(
                        "rejects an empty import",
                        () -> importing((store, orders) -> {
                            if (orders.isEmpty()) {
                                throw new IllegalArgumentException("orders is empty");
                            }
                            return store.delegate.importAll(orders);
                        }),
                        "an_empty_import_has_no_results"),
                broken(
                        "overwrites orders that are stored already",
                        () -> importing((store, orders) -> {
                            List<ImportResult> results = store.delegate.importAll(orders);
                            orders.forEach(order -> store.delegate.update(order.withVersion(store.delegate
                                    .find(order.id())
                                    .map(Order::version)
                                    .filter(version -> version > 1)
                                    .orElse(99L))));
                            return results;
                        }),
                        "an_order_that_is_stored_already_stays_as_it_is"),
                broken(
                        "reports a second open order as imported",
                        () -> importing((store, orders) -> {
                            var results = new ArrayList<>(store.delegate.importAll(orders));
                            results.replaceAll(result ->
                                    result == ImportResult.OPEN_ORDER_EXISTS ? ImportResult.IMPORTED : result);
                            return results;
                        }),
                        "a_second_open_order_of_a_student_is_not_imported",
                        "of_two_open_orders_of_a_student_in_one_import_one_is_stored"),
                broken(
                        "imports no closed orders of a student with an open one",
                        () -> importing((store, orders) -> store.hasOpenOrder(orders.get(0))
                                ? Collections.nCopies(orders.size(), ImportResult.OPEN_ORDER_EXISTS)
                                : store.delegate.importAll(orders)),
                        "closed_orders_of_a_student_with_an_open_order_are_imported"),
                broken(
                        "imports all orders or none",
                        () -> importing((store, orders) -> orders.stream()
                                        .anyMatch(order -> store.hasOpenOrder(order)
                                                || store.delegate
                                                        .find(order.id())
                                                        .isPresent())
                                ? Collections.nCopies(orders.size(), ImportResult.ALREADY_STORED)
                                : store.delegate.importAll(orders)),
                        "an_order_that_is_not_imported_does_not_affect_the_others"),
                broken(
                        "reports orders as imported that another thread has imported",
                        () -> importing((store, orders) -> {
                            List<ImportResult> results = store.delegate.importAll(orders);
                            return InMemoryStoreWithFaults.inParallelCall()
                                    ? Collections.nCopies(orders.size(), ImportResult.IMPORTED)
                                    : results;
                        }),
                        "eight_concurrent_imports_store_each_order_once"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> rejections() {
        return Stream.of(
                broken(
                        "imports the orders before one of another version",
                        () -> importing((store, orders) -> orders.stream()
                                .flatMap(order -> store.delegate.importAll(List.of(order)).stream())
                                .toList()),
                        "an_import_with_an_order_of_another_version_is_rejected_as_a_whole",
                        "an_import_with_a_duplicate_id_is_rejected_as_a_whole"),
                broken(
                        "treats null as no orders",
                        () -> importing((store, orders) ->
                                Objects.isNull(orders) ? List.of() : store.delegate.importAll(orders)),
                        "a_null_argument_of_an_import_throws_a_null_pointer_exception"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> failures() {
        return Stream.of(
                broken(
                        "reports orders as stored although the connection is broken",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public List<ImportResult> importAll(List<Order> orders) {
                                try {
                                    return super.importAll(orders);
                                } catch (InfrastructureException e) {
                                    return Collections.nCopies(orders.size(), ImportResult.ALREADY_STORED);
                                }
                            }
                        },
                        "an_import_over_a_broken_connection_throws_an_infrastructure_exception_and_stores_nothing"),
                broken(
                        "imports due work in a transaction of its own",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<OrderId> halves = new HashSet<>();

                            @Override
                            public List<ImportResult> importAll(List<Order> orders) {
                                List<ImportResult> results = delegate.importAll(orders);
                                Set<OrderId> ids =
                                        orders.stream().map(Order::id).collect(Collectors.toSet());
                                halves.addAll(ids);
                                connection.step();
                                halves.removeAll(ids);
                                return results;
                            }

                            @Override
                            public Optional<Order> find(OrderId id) {
                                return super.find(id)
                                        .map(order -> halves.contains(id) ? order.withDue(Optional.empty()) : order);
                            }
                        },
                        "an_import_that_fails_midway_has_stored_each_order_completely_or_not_at_all"));
    }

    private static InMemoryStoreWithFaults changing(UnaryOperator<Order> mistake) {
        return importing((store, orders) ->
                store.delegate.importAll(orders.stream().map(mistake).toList()));
    }

    private static InMemoryStoreWithFaults importing(Import mistake) {
        return new InMemoryStoreWithFaults() {
            @Override
            public synchronized List<ImportResult> importAll(List<Order> orders) {
                connection.step();
                return mistake.importAll(this, orders);
            }
        };
    }

    private interface Import {
        List<ImportResult> importAll(InMemoryStoreWithFaults store, List<Order> orders);
    }
}
