package io.github.mlegitymacja.benchmarks.october;

import io.github.mlegitymacja.benchmarks.virtual.MinistryPlan.Outage;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The bound: a scheduler that knows when the ministry answers again and when it has finished an order, makes no call too much
 * and none in vain, and always serves the student who clicked first. Times are in milliseconds since the beginning.
 */
final class PerfectScheduler {

    /** What a student needs next. */
    private record Step(int student, Kind kind, long possibleFrom) {}

    private enum Kind {
        WITHDRAW,
        SUBMIT,
        POLL
    }

    private final long[] clicks;
    private final long[] ready;
    private final PriorityQueue<Long> slots = new PriorityQueue<>();
    private final PriorityQueue<Step> later = new PriorityQueue<>(Comparator.comparing(Step::possibleFrom));
    private final PriorityQueue<Step> possible = new PriorityQueue<>(Comparator.comparing(Step::student));

    PerfectScheduler(OctoberPlan plan, long[] clicks) {
        this.clicks = clicks;
        this.ready = new long[clicks.length];
        for (int slot = 0; slot < plan.slots(); slot++) {
            slots.add(0L);
        }
    }

    /** Returns when each student's document is ready. */
    long[] ready() {
        for (int student = 0; student < clicks.length; student++) {
            Kind first = OctoberPlan.isRenewing(student) ? Kind.WITHDRAW : Kind.SUBMIT;
            later.add(new Step(student, first, clicks[student]));
        }
        while (!later.isEmpty() || !possible.isEmpty()) {
            long free = slots.remove();
            long begin = answersFrom(
                    possible.isEmpty() ? Math.max(free, later.element().possibleFrom()) : free);
            while (!later.isEmpty() && later.element().possibleFrom() <= begin) {
                possible.add(later.remove());
            }
            long end = begin + OctoberPlan.CALL.toMillis();
            slots.add(end);
            done(possible.remove(), end);
        }
        return ready;
    }

    private static long answersFrom(long begin) {
        return OctoberPlan.OUTAGES.stream()
                .filter(outage -> outage.contains(OctoberPlan.BEGINNING.plusMillis(begin)))
                .map(Outage::to)
                .findFirst()
                .map(end -> end.toEpochMilli() - OctoberPlan.BEGINNING.toEpochMilli())
                .orElse(begin);
    }

    private void done(Step step, long end) {
        switch (step.kind()) {
            case WITHDRAW -> later.add(new Step(step.student(), Kind.SUBMIT, end));
            case SUBMIT -> later.add(new Step(step.student(), Kind.POLL, end + OctoberPlan.PROCESSING.toMillis()));
            case POLL -> ready[step.student()] = end;
        }
    }
}
