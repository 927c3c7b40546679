package io.github.mlegitymacja.spring;

import java.time.Duration;
import java.time.MonthDay;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code mlegitymacja.*}. Immutable and thread-safe; {@code toString} shows no key.
 *
 * @param summerBegins the first day of the summer semester, month and day such as {@code --02-22}. Each university has its
 *     own. Required, unless the application has an {@link io.github.mlegitymacja.core.calendar.AcademicCalendar} bean
 * @param schema who creates the tables
 * @param encryption the keys that encrypt activation data in the database
 * @param work the background work
 * @param entitlement the check whether students are still entitled
 */
@ConfigurationProperties("mlegitymacja")
public record MlegitymacjaProperties(
        @Nullable MonthDay summerBegins,
        @DefaultValue("create") Schema schema,
        @DefaultValue Encryption encryption,
        @DefaultValue Work work,
        @DefaultValue Entitlement entitlement) {

    /** Who creates the tables, and brings them up to date. */
    public enum Schema {
        /** The library, when the application starts, after the application's own migrations. */
        CREATE,
        /** A Flyway of the library's own, with its own history table {@code mlegitymacja_flyway}. */
        FLYWAY,
        /** Somebody else; the application does not start if they are missing. */
        NONE
    }

    /**
     * The keys that encrypt activation data in the database. Without keys it is not encrypted.
     *
     * @param writeWith the id of the key that encrypts new values; needed if there is more than one key
     * @param keys each key by its id: 32 random bytes in Base64
     */
    public record Encryption(
            @Nullable String writeWith, @DefaultValue Map<String, String> keys) {

        /** Shows the ids only. */
        @Override
        public String toString() {
            return "Encryption[writeWith=" + writeWith + ", keys=" + keys.keySet() + "]";
        }
    }

    /**
     * The background work, see {@link io.github.mlegitymacja.core.work.WorkSettings}.
     *
     * @param enabled whether this process does background work
     * @param every how long to wait before looking for due work again
     * @param batchSize how many orders are claimed and stored together
     * @param lease how long no other worker gets the orders of a batch
     * @param callsAtOnce how many calls to the ministry and the registry are made at the same time
     * @param stopWithin how long the application waits for running calls when it ends
     * @param backoff the wait before a failed task is tried again, and between polls
     * @param readyBackoff the wait between polls of an order that is ready for pick-up
     */
    public record Work(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("5s") Duration every,
            @DefaultValue("100") int batchSize,
            @DefaultValue("10m") Duration lease,
            @DefaultValue("1") int callsAtOnce,
            @DefaultValue("30s") Duration stopWithin,
            @DefaultValue Wait backoff,
            @DefaultValue ReadyWait readyBackoff) {}

    /**
     * Waits that double.
     *
     * @param first the first wait
     * @param longest the longest wait
     */
    public record Wait(
            @DefaultValue("30s") Duration first,
            @DefaultValue("1h") Duration longest) {}

    /**
     * Waits that double, for orders that are ready for pick-up.
     *
     * @param first the first wait
     * @param longest the longest wait
     */
    public record ReadyWait(
            @DefaultValue("30s") Duration first,
            @DefaultValue("1d") Duration longest) {}

    /**
     * The entitlement check, see {@link io.github.mlegitymacja.core.work.BackgroundWork#checkEntitlement()}.
     *
     * @param checkAt when, as a cron expression of Spring in Polish time; {@code -} for never
     * @param limitOrders how many orders a check may revoke, see {@link io.github.mlegitymacja.core.work.RevocationLimit}
     * @param limitShare which share of the open orders a check may revoke, if that is more; from 0 to 1
     */
    public record Entitlement(
            @DefaultValue("0 0 3 * * *") String checkAt,
            @DefaultValue("20") int limitOrders,
            @DefaultValue("0.02") double limitShare) {}
}
