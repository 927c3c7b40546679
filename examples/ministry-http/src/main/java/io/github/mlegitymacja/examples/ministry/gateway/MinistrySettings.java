package io.github.mlegitymacja.examples.ministry.gateway;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.immutables.value.Value;

/** Where the ministry is, how to prove who asks, and how much patience to have. */
@Value.Immutable
public abstract class MinistrySettings {

    /** The ministry's address, such as {@code https://ministry.example/mlegitymacja}. */
    public abstract URI baseUri();

    /** Gives the bearer token for each request; it may change. */
    @Value.Redacted
    public abstract Optional<Supplier<String>> token();

    /** Whom to trust, and with which certificate to prove who we are; the JDK's default if empty. */
    @Value.Redacted
    public abstract Optional<SSLContext> tls();

    /** Whether names and numbers may travel unencrypted beyond this machine: for a tunnel that encrypts by itself. */
    @Value.Default
    public boolean plainHttpAllowed() {
        return false;
    }

    @Value.Default
    public Duration connectTimeout() {
        return Duration.ofSeconds(1);
    }

    /** For one attempt, from connecting to the last byte of the answer. */
    @Value.Default
    public Duration requestTimeout() {
        return Duration.ofMillis(2500);
    }

    /** How often one call may be tried in all. */
    @Value.Default
    public int attempts() {
        return 2;
    }

    /** The wait between two attempts, more or less: chance makes it a half to one and a half of this. */
    @Value.Default
    public Duration pause() {
        return Duration.ofMillis(300);
    }

    /** More than the longest activation and its JSON. */
    @Value.Default
    public int mostResponseBytes() {
        return 64 * 1024;
    }

    /** How long not to ask at all once half of the last {@link #attemptsJudged} attempts got no answer. */
    @Value.Default
    public Duration rest() {
        return Duration.ofSeconds(30);
    }

    /** How many attempts are enough to judge whether the ministry answers. */
    @Value.Default
    public int attemptsJudged() {
        return 10;
    }

    /** Tells when a rest is over. */
    @Value.Default
    public InstantSource clock() {
        return InstantSource.system();
    }

    /** Names requests. */
    @Value.Default
    public Supplier<UUID> requestIds() {
        return UUID::randomUUID;
    }

    /**
     * The longest that a call can take: all attempts time out, and all pauses are long. By default 5.45 seconds, so that a
     * batch of 100 orders (9 minutes) ends before the lease of 10 minutes that the background work has on it.
     */
    public final Duration longestCall() {
        return requestTimeout()
                .multipliedBy(attempts())
                .plus(pause().multipliedBy(3).dividedBy(2).multipliedBy(attempts() - 1L));
    }

    /** An address that names can be sent to, and limits that are some. */
    @Value.Check
    void check() {
        require(baseUri().getHost() != null, "baseUri must be an absolute address with a host");
        require(
                baseUri().getUserInfo() == null && baseUri().getQuery() == null,
                "baseUri must not hold more than a path");
        require(isPrivate(), "baseUri must begin with https, for the ministry is told personal data");
        require(
                attempts() > 0 && attemptsJudged() > 0 && mostResponseBytes() > 0,
                "attempts and bytes must be positive");
        require(isPositive(connectTimeout()) && isPositive(requestTimeout()), "time-outs must be positive");
        require(isPositive(pause()) && isPositive(rest()), "pause and rest must be positive");
    }

    private boolean isPrivate() {
        return "https".equalsIgnoreCase(baseUri().getScheme())
                || ("http".equalsIgnoreCase(baseUri().getScheme()) && (plainHttpAllowed() || isLoopback()));
    }

    /** By name, not by asking a name server, which may be lying. */
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
