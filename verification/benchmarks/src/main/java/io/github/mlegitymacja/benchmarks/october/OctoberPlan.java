package io.github.mlegitymacja.benchmarks.october;

import io.github.mlegitymacja.benchmarks.virtual.MinistryPlan;
import io.github.mlegitymacja.benchmarks.virtual.MinistryPlan.Outage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The first week of October: who clicks when, and how the ministry does. A smaller country has a ministry that is slower in
 * proportion.
 */
public record OctoberPlan(int students) {

    public static final int COUNTRY = 1_300_000;
    static final int CALLS_PER_SECOND = 200;
    static final Duration CALL = Duration.ofMillis(300);
    static final Duration PROCESSING = Duration.ofMinutes(4);
    static final Duration REGISTRY_CALL = Duration.ofMillis(20);
    static final int NODES = 8;

    static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    static final Instant BEGINNING =
            LocalDate.of(2026, 10, 1).atStartOfDay(WARSAW).toInstant();

    static final int DAYS = 7;

    private static final double[] DAYS_SHARES = {0.35, 0.20, 0.08, 0.07, 0.14, 0.09, 0.07};
    private static final double[] HOURS_SHARES = {
        0.010, 0.004, 0.002, 0.001, 0.001, 0.003, 0.012, 0.030, 0.060, 0.080, 0.085, 0.080,
        0.075, 0.070, 0.065, 0.060, 0.056, 0.052, 0.052, 0.054, 0.052, 0.045, 0.032, 0.019
    };
    private static final double RENEWING = 0.7;
    private static final double WAITING_FOR_IT = 0.7;

    /** Both on the first day, the worst one. */
    static final List<Outage> OUTAGES = List.of(outage(10, Duration.ofMinutes(20)), outage(13, Duration.ofHours(3)));

    private static Outage outage(int hour, Duration length) {
        Instant from = BEGINNING.plus(Duration.ofHours(hour));
        return new Outage(from, from.plus(length), Duration.ofSeconds(10));
    }

    int slots() {
        return (int) Math.max(1, Math.round(CALLS_PER_SECOND * CALL.toMillis() / 1e3 * students / COUNTRY));
    }

    /** Returns how many calls a node makes at once, so that all together are a little more than the ministry serves. */
    int callsOfNode() {
        return slots() / NODES + 1;
    }

    MinistryPlan ministry() {
        return MinistryPlan.of(slots(), CALL, PROCESSING).withOutages(OUTAGES);
    }

    /** Returns when the students click, in milliseconds since the beginning, ascending. */
    long[] clicks() {
        var random = new SplittableRandom(1);
        return random.longs(students, 0, Long.MAX_VALUE)
                .map(ignored -> click(random))
                .sorted()
                .toArray();
    }

    private static long click(SplittableRandom random) {
        Duration at = Duration.ofDays(chosen(DAYS_SHARES, random)).plusHours(chosen(HOURS_SHARES, random));
        return at.toMillis() + random.nextLong(Duration.ofHours(1).toMillis());
    }

    private static int chosen(double[] shares, SplittableRandom random) {
        double left = random.nextDouble() * Arrays.stream(shares).sum();
        int chosen = 0;
        while (left >= shares[chosen]) {
            left -= shares[chosen++];
        }
        return chosen;
    }

    /** Returns whether a student has a document of the semester before. */
    static boolean isRenewing(int student) {
        return new SplittableRandom(student).nextDouble() < RENEWING;
    }

    /** Returns how long a student takes to add a document: most are waiting for it, the others come some time during a day. */
    static Duration untilCollected(int student) {
        var random = new SplittableRandom(-student);
        boolean isWaiting = random.nextDouble() < WAITING_FOR_IT;
        long longest = (isWaiting ? Duration.ofMinutes(20) : Duration.ofDays(1)).toMillis();
        return Duration.ofMillis(random.nextLong(longest));
    }
}
