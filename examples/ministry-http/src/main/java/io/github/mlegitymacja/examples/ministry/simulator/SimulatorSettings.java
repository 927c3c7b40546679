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

/** How a simulator is to be run. */
@Value.Immutable
public abstract class SimulatorSettings {

    /** Where it listens, on the loopback interface; any free port by default. */
    @Value.Default
    public int port() {
        return 0;
    }

    /** The file, without an ending, that holds what the ministry remembers; without one, it forgets when it is closed. */
    public abstract Optional<Path> data();

    /** Its time; a {@link DrivenClock} can be set over the wire. */
    @Value.Default
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Value.Default
    public Habits habits() {
        return ImmutableHabits.builder().build();
    }

    /** The bearer token that the protocol asks for; anybody may call by default. */
    @Value.Redacted
    public abstract Optional<String> token();

    /** With it, it speaks HTTPS. */
    @Value.Redacted
    public abstract Optional<SSLContext> tls();

    /** Whether, with TLS, callers must have a certificate that the context trusts. */
    @Value.Default
    public boolean clientCertificates() {
        return false;
    }

    /** The faults that are on from the beginning. */
    public abstract Set<Fault> faults();

    /** Is shown what is asked of the protocol, and answered, before any fault spoils it. */
    @Value.Default
    public BiConsumer<Request, Answer> witness() {
        return (request, answer) -> {};
    }
}
