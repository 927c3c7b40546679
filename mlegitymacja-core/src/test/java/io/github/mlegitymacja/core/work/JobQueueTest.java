package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobQueueTest {

    private final JobQueue queue = new JobQueue();

    private void add(Lane lane, int jobs) {
        queue.add(List.fill(jobs, Job.withoutOrder(lane, () -> time -> {
            throw new IllegalStateException("not called");
        })));
    }

    private List<Lane> next(int calls) {
        return List.fill(calls, () -> queue.next().orElseThrow().jobs().head().lane());
    }

    @Test
    void withdrawals_and_submissions_take_turns() {
        add(Lane.SUBMIT, 3);
        add(Lane.WITHDRAW, 2);

        assertEquals(
                List.of(Lane.WITHDRAW, Lane.SUBMIT, Lane.WITHDRAW, Lane.SUBMIT, Lane.SUBMIT), next(5), "the turns");
    }

    @Test
    void polls_have_every_thirtieth_turn_while_others_wait() {
        add(Lane.POLL, 100);
        add(Lane.SUBMIT, 50);
        add(Lane.WITHDRAW, 50);

        List<Lane> turns = next(60);

        assertEquals(
                List.of(29, 59),
                turns.zipWithIndex().filter(turn -> turn._1 == Lane.POLL).map(turn -> turn._2));
    }

    @Test
    void polls_have_all_turns_when_nobody_else_waits() {
        add(Lane.SUBMIT, 1);
        add(Lane.POLL, 3);

        assertEquals(List.of(Lane.SUBMIT, Lane.POLL, Lane.POLL, Lane.POLL), next(4));
        assertEquals(Optional.empty(), queue.next());
    }
}
