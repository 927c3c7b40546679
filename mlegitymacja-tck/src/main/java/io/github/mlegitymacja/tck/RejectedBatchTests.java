package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A call about many orders that contains a mistake is rejected as a whole, wherever the mistake is. */
abstract class RejectedBatchTests extends AbstractStoreTests {

    private static final int MANY = 1000;

    RejectedBatchTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void a_batch_with_an_order_of_version_0_is_rejected_as_a_whole() {
        var batch = Assume.implementing(store(), BatchOrderStore.class);
        Order order = stored(placed(0));

        assertRejected(order, placed(1), RejectedBatchTests::notStored, batch::updateAll);

        assertStored(order);
    }

    @Test
    void a_batch_with_a_duplicate_id_is_rejected_as_a_whole() {
        var batch = Assume.implementing(store(), BatchOrderStore.class);
        Order order = stored(placed(0));

        assertRejected(order, order, RejectedBatchTests::notStored, batch::updateAll);
        assertRejected(order, order.withSubmissionAttempted(), RejectedBatchTests::notStored, batch::updateAll);

        assertStored(order);
    }

    @Test
    void an_import_with_an_order_of_another_version_is_rejected_as_a_whole() {
        var imports = Assume.implementing(store(), ImportingOrderStore.class);

        assertRejected(placed(0), placed(1).withVersion(1), SampleOrders::placed, imports::importAll);

        assertNothingIsStored();
    }

    @Test
    void an_import_with_a_duplicate_id_is_rejected_as_a_whole() {
        var imports = Assume.implementing(store(), ImportingOrderStore.class);

        assertRejected(placed(0), placed(0), SampleOrders::placed, imports::importAll);
        assertRejected(placed(0), in(0, new OrderState.Collected()), SampleOrders::placed, imports::importAll);

        assertNothingIsStored();
    }

    @Test
    void confirming_an_order_twice_in_one_call_is_rejected_as_a_whole() {
        var outbox = Assume.implementing(store(), OutboxOrderStore.class);
        outbox.startKeepingChanges();
        Order order = stored(placed(0));
        Order other = stored(placed(2));

        assertRejected(confirmed(0), confirmed(0), RejectedBatchTests::confirmed, all -> outbox.confirm(NOON, all));
        assertRejected(
                confirmed(0),
                new Delivery(order.id(), 0, 1, NOON),
                RejectedBatchTests::confirmed,
                all -> outbox.confirm(NOON, all));

        var kept = outbox.claimChanges(NOON, LEASE, MANY).readable();
        assertEquals(
                List.of(0, 0),
                kept.stream().map(each -> each.confirmedEntries()).toList());
        assertEquals(
                List.of(order, other),
                kept.stream()
                        .map(each -> each.order())
                        .sorted((one, two) -> one.id().compareTo(two.id()))
                        .toList());
    }

    /** The two elements stand next to each other, with others behind them, or are the first and the last of many. */
    private static <T> void assertRejected(T one, T other, IntFunction<T> others, Consumer<List<T>> call) {
        List<T> between = IntStream.range(2, MANY).mapToObj(others).toList();
        Stream.of(
                        List.of(one, other, others.apply(2)),
                        List.of(others.apply(2), other, one),
                        Stream.of(Stream.of(one), between.stream(), Stream.of(other))
                                .flatMap(all -> all)
                                .toList())
                .forEach(all -> assertThrows(IllegalArgumentException.class, () -> call.accept(all)));
    }

    private static Order notStored(int number) {
        return placed(number).withVersion(1);
    }

    private static Delivery confirmed(int number) {
        return new Delivery(id(number), 1, 0, NOON);
    }

    private void assertNothingIsStored() {
        assertEquals(
                List.of(),
                IntStream.range(0, MANY)
                        .mapToObj(number -> store().find(id(number)))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
