package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.opentest4j.AssertionFailedError;

/**
 * Makes the same random calls in the gateway and in the ministry in memory, lets both ministries act in the same way, and
 * compares every answer, and the status of every order afterwards.
 */
abstract class GatewaySequenceTests extends AbstractGatewayTests {

    private static final int SEQUENCES = 20;

    /** Fewer, because each call is made again after a failure. */
    private static final int FEW_SEQUENCES = 10;

    private static final int ACTS = 60;
    private static final int MOST_STEPS = 6;

    GatewaySequenceTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @RepeatedTest(value = SEQUENCES, failureThreshold = 1)
    void calls_in_any_sequence_get_the_answers_of_the_ministry_in_memory(RepetitionInfo repetition) {
        var sequence = new Sequence(repetition.getCurrentRepetition(), gateway());
        sequence.run((call, known) -> call.in(gateway(), known));
    }

    @RepeatedTest(value = SEQUENCES, failureThreshold = 1)
    void calls_of_two_gateways_in_any_sequence_get_the_same_answers(RepetitionInfo repetition) {
        MinistryGateway another =
                Assume.implementing(contract, SharedMinistry.class).openAnother();
        var sequence = new Sequence(-repetition.getCurrentRepetition(), another);
        var chosen = new RandomValues(repetition.getCurrentRepetition());
        sequence.run((call, known) -> call.in(chosen.one(List.of(gateway(), another)), known));
    }

    @RepeatedTest(value = FEW_SEQUENCES, failureThreshold = 1)
    void calls_that_break_off_at_any_step_can_be_retried_in_any_sequence(RepetitionInfo repetition) {
        var connection = Assume.implementing(contract, BreakableMidway.class);
        int seed = repetition.getCurrentRepetition();
        new Sequence(seed, gateway()).run(retried(seed, connection, gateway(), connection::breakConnectionAfter));
    }

    @RepeatedTest(value = FEW_SEQUENCES, failureThreshold = 1)
    void calls_that_break_off_at_any_step_can_be_retried_by_another_gateway(RepetitionInfo repetition) {
        var connection = Assume.implementing(contract, BreakableMidway.class);
        MinistryGateway another =
                Assume.implementing(contract, SharedMinistry.class).openAnother();
        int seed = repetition.getCurrentRepetition();
        new Sequence(-seed, another).run(retried(seed, connection, another, connection::breakConnectionAfter));
    }

    @RepeatedTest(value = FEW_SEQUENCES, failureThreshold = 1)
    void calls_of_which_one_step_fails_get_the_right_answers_in_any_sequence(RepetitionInfo repetition) {
        var connection = Assume.implementing(contract, BreakableOnce.class);
        int seed = repetition.getCurrentRepetition();
        var chosen = new RandomValues(seed);
        new Sequence(seed, gateway()).run(retried(seed, connection, gateway(), steps -> {
            if (chosen.below(4) == 0) {
                connection.breakConnectionAfter(steps);
            } else {
                connection.breakConnectionOnceAfter(steps);
            }
        }));
    }

    /** Makes each call over a connection that fails, and acts as the background work does if it got no answer. */
    private BiConsumer<GatewayCall<?>, KnownMinistry> retried(
            int seed, BreakableConnection connection, MinistryGateway retrying, IntConsumer breaking) {
        var chosen = new RandomValues(seed);
        return (call, known) -> {
            breaking.accept(steps(chosen));
            List<OrderKey> left = call.unanswered(gateway(), known, connection);
            if (!left.isEmpty()) {
                next(call, left, chosen).in(retrying, known);
            }
        };
    }

    /** Repeats a call, together or for each order alone, or withdraws the orders that it has tried to submit. */
    private static GatewayCall<?> next(GatewayCall<?> call, List<OrderKey> left, RandomValues chosen) {
        return switch (chosen.below(4)) {
            case 0 -> call.isSubmission() ? RandomActs.withdrawal(left) : call.about(left);
            case 1 -> call.aboutEach(left);
            default -> call.about(left);
        };
    }

    /** Mostly few steps: most calls need two, and between these an answer gets lost. */
    private static int steps(RandomValues chosen) {
        return chosen.below(chosen.below(3) == 0 ? MOST_STEPS : 2);
    }

    /** A random sequence. Every other one reads statuses at its end only, because reading may hide what went wrong. */
    private final class Sequence {

        private final RandomActs drawn;
        private final KnownMinistry known = new KnownMinistry(contract);
        private final MinistryGateway reading;
        private final boolean readsAfterEachAct;
        private final List<String> made = new ArrayList<>();

        Sequence(int seed, MinistryGateway reading) {
            this.drawn = new RandomActs(seed, contract, reading);
            this.reading = reading;
            this.readsAfterEachAct = seed % 2 == 0;
        }

        void run(BiConsumer<GatewayCall<?>, KnownMinistry> calling) {
            while (made.size() < ACTS) {
                try {
                    carryOut(drawn.next(), calling);
                    if (readsAfterEachAct || made.size() == ACTS) {
                        readAll();
                    }
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionFailedError("after these acts\n  " + String.join("\n  ", made) + "\n" + e, e);
                }
            }
        }

        /** Does nothing if the ministry has no order that could be acted on. */
        private void carryOut(RandomAct act, BiConsumer<GatewayCall<?>, KnownMinistry> calling) {
            if (act instanceof GatewayCall<?> call) {
                count(call.description());
                calling.accept(call, known);
            } else if (act instanceof RandomAct.OfMinistry ofMinistry) {
                ofMinistry.act().apply(known).ifPresent(this::count);
            }
        }

        private void count(String description) {
            made.add(description);
            drawn.count();
        }

        private void readAll() {
            drawn.keys().forEach(key -> known.checkStatus(key, key.statusIn(reading)));
            if (reading instanceof BatchMinistryGateway batch) {
                List<OrderKey> own = drawn.keys().stream()
                        .filter(OrderKey.Own.class::isInstance)
                        .limit(batch.maxOrdersInCall())
                        .toList();
                RandomActs.statuses(own).in(reading, known);
            }
        }
    }
}
