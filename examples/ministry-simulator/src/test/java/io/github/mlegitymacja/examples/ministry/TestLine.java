package io.github.mlegitymacja.examples.ministry;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import io.github.mlegitymacja.examples.ministry.gateway.ImmutableMinistrySettings;
import io.github.mlegitymacja.examples.ministry.life.Fate;
import io.github.mlegitymacja.examples.ministry.life.Fates;
import io.github.mlegitymacja.examples.ministry.life.ImmutableHabits;
import io.github.mlegitymacja.examples.ministry.simulator.DrivenClock;
import io.github.mlegitymacja.examples.ministry.simulator.ImmutableSimulatorSettings;
import io.github.mlegitymacja.examples.ministry.simulator.Simulator;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.tck.SampleOrders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A simulator that issues no document by itself, and gateways to it. It is noon on 2026-10-01 until a test moves the
 * clock.
 */
public final class TestLine implements AutoCloseable {

    public static final Instant NOON = Instant.parse("2026-10-01T10:00:00Z");
    public static final OrderId ORDER = SampleOrders.id(0);
    public static final OrderId NEW = SampleOrders.id(1);
    public static final String TOKEN = "secret-token-7f3a";

    private static final Duration FOREVER = Duration.ofDays(10_000);

    public final DrivenClock clock = new DrivenClock(NOON);
    public final Set<OrderId> unwanted = ConcurrentHashMap.newKeySet();
    public final Set<OrderId> locked = ConcurrentHashMap.newKeySet();
    public final Map<OrderId, Submission> received = new ConcurrentHashMap<>();
    public final Simulator simulator;

    public TestLine() {
        this(settings -> settings);
    }

    public TestLine(UnaryOperator<ImmutableSimulatorSettings.Builder> changed) {
        Fates fates = (submission, earlier) -> {
            received.put(submission.order(), submission);
            return unwanted.contains(submission.order()) ? Fate.REFUSE : Fate.ISSUE;
        };
        var habits = ImmutableHabits.builder()
                .fates(fates)
                .locked(locked::contains)
                .shortest(FOREVER)
                .longest(FOREVER)
                .build();
        var settings =
                ImmutableSimulatorSettings.builder().clock(clock).habits(habits).token(TOKEN);
        try {
            simulator = Simulator.start(changed.apply(settings).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns settings with time-outs that are long enough for a busy machine. */
    public ImmutableMinistrySettings.Builder settings() {
        return ImmutableMinistrySettings.builder()
                .baseUri(simulator.uri())
                .token(() -> TOKEN)
                .connectTimeout(Duration.ofSeconds(20))
                .requestTimeout(Duration.ofSeconds(20))
                .pause(Duration.ofMillis(1));
    }

    public HttpMinistryGateway gateway() {
        return new HttpMinistryGateway(settings().build());
    }

    @Override
    public void close() {
        simulator.close();
    }
}
