package io.github.mlegitymacja.examples.ministry.simulator;

import io.github.mlegitymacja.examples.ministry.life.Habits;
import io.github.mlegitymacja.examples.ministry.life.ImmutableHabits;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLContext;
import org.immutables.value.Value;

/** The settings of a simulator. */
@Value.Immutable
public abstract class SimulatorSettings {

    /** Returns the port on the loopback interface; 0, the default, chooses a free one. */
    @Value.Default
    public int port() {
        return 0;
    }

    /**
     * Returns the H2 file for the ministry's orders, without {@code .mv.db}; empty keeps them in memory until it is
     * closed.
     */
    public abstract Optional<Path> data();

    /** Returns the ministry's clock; a {@link DrivenClock} can be set by a request. The system's clock by default. */
    @Value.Default
    public InstantSource clock() {
        return InstantSource.system();
    }

    /** Returns the settings of the ministry. */
    @Value.Default
    public Habits habits() {
        return ImmutableHabits.builder().build();
    }

    /** Returns the bearer token that callers must send; none by default. */
    @Value.Redacted
    public abstract Optional<String> token();

    /** Returns the key for HTTPS; plain HTTP by default. */
    @Value.Redacted
    public abstract Optional<SSLContext> tls();

    /** Returns whether callers must show a certificate that {@link #tls} trusts; false by default. */
    @Value.Default
    public boolean clientCertificates() {
        return false;
    }

    /** Returns the faults that are on from the start. */
    public abstract Set<Fault> faults();

    /**
     * Returns a callback that receives each request of the protocol and its answer, before a fault changes the answer.
     */
    @Value.Default
    public BiConsumer<Request, Answer> witness() {
        return (request, answer) -> {};
    }
}
