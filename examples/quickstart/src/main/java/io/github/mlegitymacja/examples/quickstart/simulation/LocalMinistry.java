package io.github.mlegitymacja.examples.quickstart.simulation;

import io.github.mlegitymacja.examples.ministry.life.AddResult;
import io.github.mlegitymacja.examples.ministry.life.ImmutableHabits;
import io.github.mlegitymacja.examples.ministry.life.SimulatedMinistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;

/** A simulated ministry in this process, behind a line that fails when the story wants it to. */
public final class LocalMinistry implements Ministry {

    private final SimulatedMinistry ministry;
    private final InstantSource clock;
    private Instant downUntil = Instant.MIN;
    private boolean losesNextAnswer;

    /**
     * Goes on with what the ministry remembers.
     *
     * @param memory the ministry's own
     * @param seed decides what it does about orders
     */
    public LocalMinistry(DataSource memory, InstantSource clock, long seed) {
        this.ministry = SimulatedMinistry.in(
                memory, clock, ImmutableHabits.builder().seed(seed).build());
        this.clock = clock;
    }

    @Override
    public void goDownFor(Duration duration) {
        downUntil = clock.instant().plus(duration);
    }

    @Override
    public void loseNextAnswer() {
        losesNextAnswer = true;
    }

    @Override
    public boolean addToMobywatel(Activation activation) {
        return ministry.addToMobywatel(activation.qrText(), activation.code()) == AddResult.ADDED;
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        requireUp();
        SubmitAnswer answer = ministry.submit(submission);
        if (losesNextAnswer) {
            losesNextAnswer = false;
            throw new InfrastructureException("the ministry's answer was lost", null);
        }
        return answer;
    }

    @Override
    public StatusAnswer status(OrderId order) {
        requireUp();
        return ministry.status(order);
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        requireUp();
        return ministry.withdraw(order);
    }

    private void requireUp() {
        Instant now = clock.instant();
        if (now.isBefore(downUntil)) {
            throw new InfrastructureException("the ministry is down", null, Duration.between(now, downUntil));
        }
    }
}
