package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes the calls of an activity one by one. Calls that it has made before return the recorded answers. Then a limited
 * number of new calls take effect. At the next call the activity is suspended.
 *
 * <p>If a call has several possible outcomes (an answer is lost, another order is claimed), the choice of the {@link
 * Search} decides, and {@link #alternatives} returns how many there were.
 */
abstract class SteppedCalls {

    /** Ends the run of an activity at the first call that it may not make yet. */
    static final class Suspended extends VirtualMachineError {
        private static final long serialVersionUID = 1L;

        Suspended() {
            super("suspended");
        }

        /** A search suspends millions of activities. */
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    private final Suspended suspended = new Suspended();
    private List<Object> answers = new ArrayList<>();
    private int replayed;
    private int newCalls;
    private int choice;
    private int alternatives;

    final void begin(List<Object> answersSoFar, int chosen, int newCallsAllowed) {
        answers = new ArrayList<>(answersSoFar);
        replayed = 0;
        newCalls = newCallsAllowed;
        choice = chosen;
        alternatives = 1;
    }

    final List<Object> answers() {
        return answers;
    }

    final int alternatives() {
        return alternatives;
    }

    final int choose(int among) {
        alternatives = among;
        return choice;
    }

    @SuppressWarnings("unchecked") // each recorded answer is replayed to the call that got it
    final <T> T call(Supplier<T> effect) {
        if (replayed == answers.size()) {
            if (newCalls-- == 0) {
                throw suspended;
            }
            answers.add(answer(effect));
        }
        Object answer = answers.get(replayed++);
        if (answer instanceof InfrastructureException failure) {
            throw failure;
        }
        return (T) answer;
    }

    private static Object answer(Supplier<?> effect) {
        try {
            return effect.get();
        } catch (InfrastructureException e) {
            return e;
        }
    }
}
