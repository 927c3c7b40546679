package io.github.mlegitymacja.spring;

import java.time.Duration;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;

/**
 * The properties {@code mlegitymacja.*}. Immutable and thread-safe; {@code toString} shows no key.
 *
 * @param summerBegins the first day of the summer semester, month and day such as {@code --02-22}. Each university has its
 *     own. Required, unless the application has an {@link io.github.mlegitymacja.core.calendar.AcademicCalendar} bean
 * @param schema who creates the tables
 * @param encryption the keys that encrypt activation data in the database
 * @param work the background work
 * @param entitlement the check whether students are still entitled
 * @param metrics the meters
 */
@ConfigurationProperties("mlegitymacja")
public record MlegitymacjaProperties(
        @Nullable MonthDay summerBegins,
        @DefaultValue("create") Schema schema,
        @DefaultValue Encryption encryption,
        @DefaultValue Work work,
        @DefaultValue Entitlement entitlement,
        @DefaultValue Metrics metrics) {

    /** Who creates the tables. */
    public enum Schema {
        /** The library, if they are missing when the application starts, after the application's own migrations. */
        CREATE,
        /** A Flyway of the library's own, with its own history table {@code mlegitymacja_flyway}. */
        FLYWAY,
        /** Somebody else; the application does not start if they are missing. */
        NONE
    }

    /**
     * The keys that encrypt activation data in the database. Without keys it is not encrypted.
     *
     * @param encryptWith the id of the key that encrypts new values; needed if there is more than one key
     * @param keys each key by its id: 32 random bytes in Base64. The id is stored with each value
     */
    public record Encryption(
            @Nullable String encryptWith, @DefaultValue Map<String, String> keys) {

        /** Shows the ids only. */
        @Override
        public String toString() {
            return "Encryption[encryptWith=" + encryptWith + ", keys=" + keys.keySet() + "]";
        }
    }

    /**
     * The background work, see {@link io.github.mlegitymacja.core.work.WorkSettings}.
     *
     * @param enabled whether this process does background work
     * @param interval how long to wait before looking for due work again; positive
     * @param batchSize how many orders are claimed and stored together
     * @param lease how long no other worker gets the orders of a batch
     * @param concurrentCalls how many calls to the ministry and the registry are made at the same time; positive
     * @param shutdownTimeout how long the application waits, when it ends, for calls that are running; then it interrupts them
     * @param backoff the wait before a failed task is tried again, and between polls
     * @param readyBackoff the wait between polls of an order that is ready for pick-up
     */
    public record Work(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("5s") Duration interval,
            @DefaultValue("100") int batchSize,
            @DefaultValue("10m") Duration lease,
            @DefaultValue("1") int concurrentCalls,
            @DefaultValue("30s") Duration shutdownTimeout,
            @DefaultValue Backoff backoff,
            @DefaultValue ReadyBackoff readyBackoff) {

        /**
         * Checks what nothing else checks.
         *
         * @param enabled whether this process does background work
         * @param interval how long to wait before looking for due work again
         * @param batchSize how many orders are claimed and stored together
         * @param lease how long no other worker gets the orders of a batch
         * @param concurrentCalls how many calls are made at the same time
         * @param shutdownTimeout how long the application waits for running calls
         * @param backoff the wait before a failed task is tried again
         * @param readyBackoff the wait between polls of an order that is ready for pick-up
         * @throws IllegalArgumentException if {@code interval} or {@code concurrentCalls} is not positive
         */
        public Work {
            require(!interval.isNegative() && !interval.isZero(), "interval is " + interval + ", must be positive");
            require(concurrentCalls > 0, "concurrent-calls is " + concurrentCalls + ", must be positive");
        }
    }

    /**
     * Waits that double.
     *
     * @param first the first wait
     * @param longest the longest wait
     */
    public record Backoff(
            @DefaultValue("30s") Duration first,
            @DefaultValue("1h") Duration longest) {}

    /**
     * Waits that double, for orders that are ready for pick-up.
     *
     * @param first the first wait
     * @param longest the longest wait
     */
    public record ReadyBackoff(
            @DefaultValue("30s") Duration first,
            @DefaultValue("1d") Duration longest) {}

    /**
     * The entitlement check, see {@link io.github.mlegitymacja.core.work.BackgroundWork#checkEntitlement()}.
     *
     * @param cron when, as a cron expression of Spring in Polish time; {@code -} for never
     * @param limitOrders how many orders a check may revoke, see {@link io.github.mlegitymacja.core.work.RevocationLimit}
     * @param limitShare which share of the open orders a check may revoke, if that is more; from 0 to 1
     */
    public record Entitlement(
            @DefaultValue("0 0 3 * * *") String cron,
            @DefaultValue("20") int limitOrders,
            @DefaultValue("0.02") double limitShare) {

        /**
         * Checks the cron expression.
         *
         * @param cron when
         * @param limitOrders how many orders a check may revoke
         * @param limitShare which share of the open orders a check may revoke
         * @throws IllegalArgumentException if {@code cron} is neither an expression nor {@code -}
         */
        public Entitlement {
            require(
                    cron.equals(Scheduled.CRON_DISABLED) || CronExpression.isValidExpression(cron),
                    "cron is '" + cron + "', must be six fields such as '0 0 3 * * *', or -");
        }

        /**
         * Returns whether this process checks by itself.
         *
         * @return false if {@code cron} is {@code -}
         */
        public boolean isScheduled() {
            return !cron.equals(Scheduled.CRON_DISABLED);
        }
    }

    /**
     * The meters.
     *
     * @param failureCodes the codes of failed orders that are counted separately; others count as {@code other}
     */
    public record Metrics(@DefaultValue Set<String> failureCodes) {}

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
