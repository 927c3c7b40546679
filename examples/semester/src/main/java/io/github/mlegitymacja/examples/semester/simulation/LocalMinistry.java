package io.github.mlegitymacja.examples.semester.simulation;

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

/** A simulated ministry in this process, which fails when the story needs it. */
public final class LocalMinistry implements Ministry {

    private final SimulatedMinistry ministry;
    private final InstantSource clock;
    private Instant downUntil = Instant.MIN;
    private boolean losesNextAnswer;

    /**
     * Opens a ministry, which continues with the orders of its database.
     *
     * @param database the ministry's database
     * @param clock the clock of the story
     * @param seed the seed of the ministry's decisions
     */
    public LocalMinistry(DataSource database, InstantSource clock, long seed) {
        this.ministry = SimulatedMinistry.in(
                database, clock, ImmutableHabits.builder().seed(seed).build());
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
