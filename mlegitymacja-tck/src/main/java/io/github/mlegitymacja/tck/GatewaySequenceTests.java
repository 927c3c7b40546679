package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.opentest4j.AssertionFailedError;

/**
 * Makes the same random calls in the gateway and in the ministry in memory, lets both ministries act in the same way, and
 * compares every answer, and the status of every order afterwards.
 */
abstract class GatewaySequenceTests extends AbstractGatewayTests {

    private static final int SEQUENCES = 20;
    private static final int ACTS = 60;
    private static final int MOST_STEPS = 6;

    GatewaySequenceTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @RepeatedTest(SEQUENCES)
    void calls_in_any_sequence_get_the_answers_of_the_ministry_in_memory(RepetitionInfo repetition) {
        var sequence = new Sequence(repetition.getCurrentRepetition(), gateway());
        sequence.run((call, known) -> call.in(gateway(), known));
    }

    @RepeatedTest(SEQUENCES)
    void calls_of_two_gateways_in_any_sequence_get_the_same_answers(RepetitionInfo repetition) {
        MinistryGateway another =
                Assume.implementing(contract, SharedMinistry.class).openAnother();
        var sequence = new Sequence(-repetition.getCurrentRepetition(), another);
        var chosen = new RandomValues(repetition.getCurrentRepetition());
        sequence.run((call, known) -> call.in(chosen.one(List.of(gateway(), another)), known));
    }

    @RepeatedTest(SEQUENCES)
    void calls_that_break_off_at_any_step_can_be_retried_in_any_sequence(RepetitionInfo repetition) {
        var connection = Assume.implementing(contract, BreakableMidway.class);
        var sequence = new Sequence(repetition.getCurrentRepetition(), gateway());
        var chosen = new RandomValues(repetition.getCurrentRepetition());
        sequence.run((call, known) -> {
            List<OrderKey> left = call.unanswered(gateway(), known, connection, steps(chosen));
            if (!left.isEmpty()) {
                boolean isCancelled = call.isSubmission() && chosen.below(4) == 0;
                GatewayCall<?> next = isCancelled ? RandomActs.withdrawal(left) : call.about(left);
                next.in(gateway(), known);
            }
        });
    }

    /** Mostly few steps: most calls need two, and between these an answer gets lost. */
    private static int steps(RandomValues chosen) {
        return chosen.below(chosen.below(3) == 0 ? MOST_STEPS : 2);
    }

    /** A random sequence. Every other one reads statuses at its end only, because reading may hide what went wrong. */
    private final class Sequence {

        private final RandomActs drawn;
        private final List<RandomAct> acts;
        private final KnownMinistry known = new KnownMinistry(contract);
        private final MinistryGateway reading;
        private final boolean readsAfterEachAct;
        private final List<String> made = new ArrayList<>();

        Sequence(int seed, MinistryGateway reading) {
            this.drawn = new RandomActs(seed, contract, reading);
            this.acts = Stream.generate(drawn::next).limit(ACTS).toList();
            this.reading = reading;
            this.readsAfterEachAct = seed % 2 == 0;
        }

        void run(BiConsumer<GatewayCall<?>, KnownMinistry> calling) {
            for (int i = 0; i < ACTS; i++) {
                try {
                    carryOut(acts.get(i), calling);
                    if (readsAfterEachAct || i == ACTS - 1) {
                        readAll();
                    }
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionFailedError("after these acts\n  " + String.join("\n  ", made) + "\n" + e, e);
                }
            }
        }

        private void carryOut(RandomAct act, BiConsumer<GatewayCall<?>, KnownMinistry> calling) {
            if (act instanceof GatewayCall<?> call) {
                made.add(call.description());
                calling.accept(call, known);
            } else if (act instanceof RandomAct.OfMinistry ofMinistry) {
                made.add(ofMinistry.act().apply(known));
            }
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
