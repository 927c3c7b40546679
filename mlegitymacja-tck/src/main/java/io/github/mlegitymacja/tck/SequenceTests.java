package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Makes the same random calls in the store and in the store in memory, and compares every result, and what every reading
 * method returns afterwards.
 */
abstract class SequenceTests extends AbstractStoreTests {

    private static final int SEQUENCES = 20;
    private static final int CALLS = 40;

    /** Fewer, because each call is made many times, or everything is read. */
    private static final int FEW_SEQUENCES = 6;

    private static final int BROKEN_CALLS = 20;

    /** Reading everything takes much longer than a call. An odd number, so that two instances read in turn. */
    private static final int READ_AFTER = 3;

    SequenceTests(OrderStoreContract contract) {
        super(contract);
    }

    @RepeatedTest(SEQUENCES)
    void calls_in_any_sequence_have_the_same_results_as_in_the_store_in_memory(RepetitionInfo repetition) {
        assertSameResults(repetition, calls(repetition.getCurrentRepetition()), List.of(store()));
    }

    @RepeatedTest(SEQUENCES)
    void calls_of_two_instances_in_any_sequence_have_the_same_results(RepetitionInfo repetition) {
        var shared = Assume.implementing(contract, SharedStorage.class);
        List<OrderStore> instances = List.of(store(), shared.openAnother());

        assertSameResults(repetition, calls(-repetition.getCurrentRepetition()), instances);
    }

    @RepeatedTest(SEQUENCES)
    void codes_that_no_order_has_any_more_are_gone_from_storage(RepetitionInfo repetition) {
        var storage = Assume.implementing(contract, InspectableStorage.class);
        var known = new KnownState();
        var everKnown = new HashSet<String>();
        for (RandomCall call : calls(repetition.getCurrentRepetition())) {
            make(call, known);
            Set<String> present = known.codes();
            everKnown.addAll(present);
            String stored = storage.allStoredText();
            // The message does not quote the text, because it can contain secrets.
            assertTrue(
                    everKnown.stream().noneMatch(code -> !present.contains(code) && stored.contains(code)),
                    () -> "a code is still in storage after " + call);
        }
    }

    @RepeatedTest(FEW_SEQUENCES)
    void calls_that_break_off_at_any_step_take_effect_completely_or_not_at_all(RepetitionInfo repetition) {
        var connection = Assume.implementing(contract, BreakableMidway.class);
        var calls = RandomCalls.atomic(repetition.getCurrentRepetition());
        var before = new ArrayList<RandomCall>();
        for (int i = 0; i < BROKEN_CALLS; i++) {
            RandomCall call = calls.next();
            new BrokenCall(store(), connection, before, call).assertAllOrNothing();
            before.add(call);
        }
    }

    /** With at least three orders of each status, there are further pages, which may break off as well. */
    @RepeatedTest(FEW_SEQUENCES)
    void reading_that_breaks_off_at_any_step_returns_everything_or_throws_an_exception(RepetitionInfo repetition) {
        var connection = Assume.implementing(contract, BreakableMidway.class);
        List<OrderState> states = SampleOrders.states();
        for (int i = 0; i < 3 * states.size(); i++) {
            stored(SampleOrders.in(100 + i, states.get(i % states.size())));
        }
        var known = new KnownState();
        calls(repetition.getCurrentRepetition()).forEach(call -> make(call, known));
        StoreContent.calls(store(), store())
                .forEach((call, reading) -> BrokenRead.assertAllOrNothing(call, reading, connection));
    }

    private void make(RandomCall call, KnownState known) {
        RandomCall.Prepared prepared = call.prepared(known);
        prepared.in(known.store);
        prepared.in(store());
    }

    @AfterEach
    void restoreConnection() {
        if (contract instanceof BreakableConnection breakable) {
            breakable.restoreConnection();
        }
    }

    private List<RandomCall> calls(int seed) {
        var drawn = RandomCalls.all(seed, store());
        return Stream.generate(drawn::next).limit(CALLS).toList();
    }

    /** Makes each call in the next of the instances. */
    private static void assertSameResults(
            RepetitionInfo repetition, List<RandomCall> calls, List<OrderStore> instances) {
        var known = new KnownState();
        if (repetition.getCurrentRepetition() % 2 == 0) {
            Stream.concat(Stream.of(known.store), instances.stream()).forEach(SequenceTests::keepChanges);
        }
        for (int i = 0; i < calls.size(); i++) {
            var made = calls.subList(0, i + 1);
            OrderStore store = instances.get(i % instances.size());
            OrderStore reading = instances.get((i + 1) % instances.size());
            boolean readsAll = i % READ_AFTER == 0 || i == calls.size() - 1;
            StoreDifference.after(made, known, store, readsAll ? Optional.of(reading) : Optional.empty())
                    .ifPresent(found -> fail(found.toString()));
        }
    }

    private static void keepChanges(OrderStore store) {
        if (store instanceof OutboxOrderStore outbox) {
            outbox.startKeepingChanges();
        }
    }
}
