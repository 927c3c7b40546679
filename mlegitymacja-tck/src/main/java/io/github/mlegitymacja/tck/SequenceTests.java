package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.fail;

import io.github.mlegitymacja.spi.port.OrderStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Makes the same random calls in the store and in the store in memory, and compares every result, and what every reading
 * method returns afterwards.
 */
abstract class SequenceTests extends AbstractStoreTests {

    private static final int SEQUENCES = 30;
    private static final int CALLS = 40;
    private static final int MOST_STEPS = 16;

    SequenceTests(OrderStoreContract contract) {
        super(contract);
    }

    @RepeatedTest(SEQUENCES)
    void calls_in_any_sequence_have_the_same_results_as_in_the_store_in_memory(RepetitionInfo repetition) {
        List<RandomCall> calls = calls(repetition.getCurrentRepetition());

        difference(calls, List.of(store())).ifPresent(found -> fail(found.toString()));
    }

    @RepeatedTest(SEQUENCES)
    void calls_of_two_instances_in_any_sequence_have_the_same_results(RepetitionInfo repetition) {
        var shared = Assume.implementing(contract, SharedStorage.class);
        List<RandomCall> calls = calls(-repetition.getCurrentRepetition());

        difference(calls, List.of(store(), shared.openAnother())).ifPresent(found -> fail(found.toString()));
    }

    @RepeatedTest(SEQUENCES)
    void calls_that_break_off_at_any_step_take_effect_completely_or_not_at_all(RepetitionInfo repetition) {
        var connection = Assume.implementing(contract, BreakableMidway.class);
        var steps = new RandomValues(repetition.getCurrentRepetition());
        var calls = RandomCalls.atomic(repetition.getCurrentRepetition());
        var effective = new ArrayList<RandomCall>();
        for (int i = 0; i < CALLS; i++) {
            RandomCall call = calls.next();
            var broken = new BrokenCall(store(), connection, effective, call);
            if (broken.tookEffect(steps.below(MOST_STEPS))) {
                effective.add(call);
            }
        }
    }

    @RepeatedTest(SEQUENCES)
    void reading_that_breaks_off_at_any_step_returns_everything_or_throws_an_exception(RepetitionInfo repetition) {
        var connection = Assume.implementing(contract, BreakableMidway.class);
        KnownState known = new KnownState();
        calls(repetition.getCurrentRepetition()).forEach(call -> {
            RandomCall.Prepared prepared = call.prepared(known);
            prepared.in(known.store);
            prepared.in(store());
        });
        StoreContent.calls(store(), store())
                .forEach((call, reading) -> BrokenRead.assertAllOrNothing(call, reading, connection));
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
    private static Optional<StoreDifference> difference(List<RandomCall> calls, List<OrderStore> instances) {
        var known = new KnownState();
        for (int i = 0; i < calls.size(); i++) {
            var made = calls.subList(0, i + 1);
            OrderStore store = instances.get(i % instances.size());
            OrderStore reading = instances.get((i + 1) % instances.size());
            Optional<StoreDifference> found = StoreDifference.after(made, known, store, reading);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
