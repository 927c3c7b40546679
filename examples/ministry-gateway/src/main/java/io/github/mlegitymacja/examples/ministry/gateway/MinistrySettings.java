package io.github.mlegitymacja.examples.ministry.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.immutables.value.Value;

/** The settings of a gateway: the ministry's address, the university's credentials, time-outs and retries. */
@Value.Immutable
public abstract class MinistrySettings {

    /** Returns the ministry's address, such as {@code https://ministry.example/mlegitymacja}. */
    public abstract URI baseUri();

    /** Returns a supplier of the bearer token; it is asked for each request, because tokens change. */
    @Value.Redacted
    public abstract Optional<Supplier<String>> token();

    /** Returns the trusted certificates and the university's own certificate; the JDK's default if empty. */
    @Value.Redacted
    public abstract Optional<SSLContext> tls();

    /**
     * Returns whether plain HTTP to other machines is allowed, for example through a tunnel that encrypts; false by
     * default.
     */
    @Value.Default
    public boolean plainHttpAllowed() {
        return false;
    }

    /** Returns the time limit for connecting; 1 second by default. */
    @Value.Default
    public Duration connectTimeout() {
        return Duration.ofSeconds(1);
    }

    /**
     * Returns the time limit for one attempt, from connecting to the last byte of the answer; 2.5 seconds by default.
     */
    @Value.Default
    public Duration requestTimeout() {
        return Duration.ofMillis(2500);
    }

    /** Returns the maximum number of attempts for one call, the first one included; 2 by default. */
    @Value.Default
    public int attempts() {
        return 2;
    }

    /**
     * Returns the mean wait between two attempts; a random factor from 0.5 to 1.5 varies it. 300 milliseconds by
     * default.
     */
    @Value.Default
    public Duration pause() {
        return Duration.ofMillis(300);
    }

    /** Returns the maximum size of an answer; by default 64 KiB, which is more than the longest activation needs. */
    @Value.Default
    public int mostResponseBytes() {
        return 64 * 1024;
    }

    /** Returns the generator of request ids, which appear in the logs of both sides; random UUIDs by default. */
    @Value.Default
    public Supplier<UUID> requestIds() {
        return UUID::randomUUID;
    }

    /**
     * Returns the maximum duration of a call, in which every attempt times out and every pause is as long as possible.
     * It is 5.45 seconds by default; the background work allows half of its lease, 5 minutes.
     */
    public final Duration longestCall() {
        return requestTimeout()
                .multipliedBy(attempts())
                .plus(pause().multipliedBy(3).dividedBy(2).multipliedBy(attempts() - 1L));
    }

    /** Checks that personal data may be sent to the address and that all limits are positive. */
    @Value.Check
    void check() {
        require(baseUri().getHost() != null, "baseUri must be an absolute address with a host");
        require(
                baseUri().getUserInfo() == null && baseUri().getQuery() == null,
                "baseUri must not contain user info or a query");
        require(isPrivate(), "baseUri must begin with https, because personal data are sent to it");
        require(attempts() > 0 && mostResponseBytes() > 0, "attempts and mostResponseBytes must be positive");
        require(isPositive(connectTimeout()) && isPositive(requestTimeout()), "time-outs must be positive");
        require(isPositive(pause()), "pause must be positive");
    }

    private boolean isPrivate() {
        return "https".equalsIgnoreCase(baseUri().getScheme())
                || ("http".equalsIgnoreCase(baseUri().getScheme()) && (plainHttpAllowed() || isLoopback()));
    }

    /** Decides by the name alone, because a name server may give a wrong answer. */
    private boolean isLoopback() {
        String host = baseUri().getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
