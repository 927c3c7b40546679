package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
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
    private static final int CALLS = 120;

    /** Fewer, because each call is made many times, or everything is read. */
    private static final int FEW_SEQUENCES = 8;

    private static final int BROKEN_CALLS = 30;
    private static final int MOST_STEPS = 5;

    private static final int CALLS_UNTIL_OUTAGE = 20;

    /** Reading everything takes much longer than a call, so there are only some reading calls between two of the others. */
    private static final int SOME_READS = 4;

    private static final int READS_ALL_AFTER = 20;

    SequenceTests(UpdatingGroups groups) {
        super(groups);
    }

    @RepeatedTest(value = SEQUENCES, failureThreshold = 1)
    void calls_in_any_sequence_have_the_same_results_as_in_the_store_in_memory(RepetitionInfo repetition) {
        assertSameResults(repetition.getCurrentRepetition(), List.of(store()));
    }

    @RepeatedTest(value = SEQUENCES, failureThreshold = 1)
    void calls_of_two_instances_in_any_sequence_have_the_same_results(RepetitionInfo repetition) {
        var shared = Assume.implementing(contract, SharedStorage.class);
        assertSameResults(-repetition.getCurrentRepetition(), List.of(store(), shared.openAnother()));
    }

    @RepeatedTest(value = SEQUENCES, failureThreshold = 1)
    void codes_that_no_order_has_any_more_are_gone_from_storage(RepetitionInfo repetition) {
        var storage = Assume.implementing(contract, InspectableStorage.class);
        var calls = RandomCalls.all(repetition.getCurrentRepetition(), store());
        var known = known(calls, List.of(store()));
        for (int i = 0; i < CALLS; i++) {
            make(calls.next(), known);
            assertFormerCodesAreGone(known, known.store, storage);
        }
    }

    @RepeatedTest(value = FEW_SEQUENCES, failureThreshold = 1)
    void calls_that_break_off_leave_no_codes_behind(RepetitionInfo repetition) {
        var storage = Assume.implementing(contract, InspectableStorage.class);
        var connection = Assume.implementing(contract, BreakableMidway.class);
        var calls = RandomCalls.repeatable(repetition.getCurrentRepetition(), store());
        var chosen = new RandomValues(repetition.getCurrentRepetition());
        var known = new KnownState();
        for (int i = 0; i < BROKEN_CALLS; i++) {
            RandomCall.Prepared prepared = calls.next().prepared(known);
            connection.breakConnectionAfter(chosen.below(1 + chosen.below(MOST_STEPS)));
            tried(prepared);
            connection.restoreConnection();
            assertFormerCodesAreGone(known, store(), storage);
            prepared.in(known.store);
            tried(prepared);
            assertFormerCodesAreGone(known, known.store, storage);
        }
    }

    /** An order that was created although the connection broke cannot be created again. */
    private void tried(RandomCall.Prepared prepared) {
        try {
            prepared.in(store());
        } catch (InfrastructureException | IllegalArgumentException e) {
            // What has become of the call is seen in the next one.
        }
    }

    /** The message does not quote the text, because it can contain secrets. */
    private static void assertFormerCodesAreGone(KnownState known, OrderStore present, InspectableStorage storage) {
        String stored = storage.allStoredText();
        assertTrue(
                known.formerCodes(present).stream().noneMatch(stored::contains),
                () -> "a code is still in storage after " + known.made.get(known.made.size() - 1));
    }

    private void make(RandomCall call, KnownState known) {
        RandomCall.Prepared prepared = call.prepared(known);
        prepared.in(known.store);
        prepared.in(store());
    }

    @RepeatedTest(value = FEW_SEQUENCES, failureThreshold = 1)
    void calls_that_break_off_at_any_step_take_effect_completely_or_not_at_all(RepetitionInfo repetition) {
        var connection = Assume.implementing(contract, BreakableMidway.class);
        assertAllOrNothing(repetition.getCurrentRepetition(), connection, connection::breakConnectionAfter, 1);
    }

    @RepeatedTest(value = FEW_SEQUENCES, failureThreshold = 1)
    void calls_in_which_a_step_fails_have_the_right_result_or_throw_an_exception(RepetitionInfo repetition) {
        var connection = Assume.implementing(contract, BreakableOnce.class);
        assertAllOrNothing(-repetition.getCurrentRepetition(), connection, connection::breakConnectionOnceAfter, 4);
    }

    /** Begins with any step: a store that repeats what failed in the first one never gets to the others. */
    private void assertAllOrNothing(int seed, BreakableMidway connection, IntConsumer breaking, int firstSteps) {
        var calls = RandomCalls.atomic(seed);
        var chosen = new RandomValues(seed);
        var before = new ArrayList<RandomCall>();
        for (int i = 0; i < BROKEN_CALLS; i++) {
            RandomCall call = calls.next();
            new BrokenCall(store(), connection, breaking, before, call)
                    .assertAllOrNothing(chosen.below(1 + chosen.below(firstSteps)));
            before.add(call);
        }
    }

    /** With at least three orders of each status, there are further pages, which may break off as well. */
    @RepeatedTest(value = FEW_SEQUENCES, failureThreshold = 1)
    void reading_that_breaks_off_at_any_step_returns_everything_or_throws_an_exception(RepetitionInfo repetition) {
        var connection = Assume.implementing(contract, BreakableMidway.class);
        List<OrderState> states = SampleOrders.states();
        for (int i = 0; i < 3 * states.size(); i++) {
            stored(SampleOrders.in(100 + i, states.get(i % states.size())));
        }
        var known = new KnownState();
        var calls = RandomCalls.all(repetition.getCurrentRepetition(), store());
        Stream.generate(calls::next).limit(CALLS).forEach(call -> make(call, known));
        StoreContent.calls(store(), store())
                .forEach((call, reading) -> BrokenRead.assertAllOrNothing(call, reading, connection));
    }

    @AfterEach
    void restoreConnection() {
        if (contract instanceof BreakableConnection breakable) {
            breakable.restoreConnection();
        }
    }

    /** Makes each call in one of the instances, and reads in one of them. */
    private void assertSameResults(int seed, List<OrderStore> instances) {
        var calls = RandomCalls.all(seed, store());
        KnownState known = known(calls, instances);
        var chosen = new RandomValues(seed);
        for (int made = 1; made <= CALLS; made++) {
            if (chosen.below(CALLS_UNTIL_OUTAGE) == 0) {
                callDuringAnOutage(calls.next(), known, chosen.one(instances));
            }
            OrderStore reading = chosen.one(instances);
            Set<String> all = StoreContent.calls(reading, known.store).keySet();
            Collection<String> reads = made % READS_ALL_AFTER == 0 ? all : some(all, chosen);
            StoreDifference.of(calls.next(), known, chosen.one(instances))
                    .or(() -> StoreDifference.in(reading, reads, known))
                    .ifPresent(found -> fail(found.toString()));
        }
    }

    /** A call during an outage has no effect. */
    private void callDuringAnOutage(RandomCall call, KnownState known, OrderStore store) {
        if (contract instanceof BreakableConnection connection) {
            RandomCall.Prepared prepared = call.prepared(known);
            known.made.add("(it was made during an outage)");
            connection.breakConnection();
            try {
                prepared.in(store);
            } catch (InfrastructureException e) {
                // The next calls show that nothing has changed.
            } finally {
                connection.restoreConnection();
            }
        }
    }

    /** Mostly calls about many orders, although there are more about single ones. */
    private static List<String> some(Set<String> all, RandomValues chosen) {
        List<String> ofMany =
                all.stream().filter(read -> !read.startsWith("find ")).toList();
        return Stream.of(chosen.some(List.copyOf(all), 1), chosen.some(ofMany, SOME_READS))
                .flatMap(List::stream)
                .toList();
    }

    private static KnownState known(RandomCalls calls, List<OrderStore> instances) {
        var known = new KnownState();
        if (calls.keepsChanges()) {
            Stream.concat(Stream.of(known.store), instances.stream()).forEach(SequenceTests::keepChanges);
        }
        return known;
    }

    private static void keepChanges(OrderStore store) {
        if (store instanceof OutboxOrderStore outbox) {
            outbox.startKeepingChanges();
        }
    }
}
