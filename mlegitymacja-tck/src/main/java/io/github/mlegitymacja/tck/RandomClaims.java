package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws the calls of workers: they claim work and changes, make work due earlier, and confirm deliveries. Each sequence has
 * few times and tasks, so that a claim that found nothing is repeated after other calls.
 */
final class RandomClaims {

    private static final int ALL = 1000;
    private static final int TIMES = 4;

    /** Most orders wait to be submitted. */
    private static final List<DueTask> TASKS = List.of(DueTask.SUBMIT, DueTask.SUBMIT, DueTask.POLL, DueTask.WITHDRAW);

    private final RandomValues values;
    private final List<DueTask> tasks;
    private final List<Instant> times;

    RandomClaims(RandomValues values) {
        this.values = values;
        this.tasks = values.subset(TASKS);
        this.times = Stream.generate(values::now).limit(TIMES).toList();
    }

    /** A limit that would part orders of the same instant is raised, because any of them may be claimed. */
    RandomCall claim() {
        long seed = values.seed();
        Instant now = values.one(times);
        return known -> {
            RandomValues chosen = values.copy(seed);
            DueTask task = task(known, chosen);
            List<Order> due = known.due(task, now);
            Map<OrderId, Instant> before = due.stream().collect(Collectors.toMap(Order::id, KnownState::notBefore));
            var claim = Claim.of(task, now, chosen.lease(), untilNextInstant(due, 1 + chosen.below(4)));
            return new RandomCall.Prepared(
                    claim.toString(), store -> byTime(store.claim(claim).readable(), before));
        };
    }

    /** Mostly a task that an order has. */
    private DueTask task(KnownState known, RandomValues chosen) {
        List<DueTask> due = known.orders()
                .flatMap(order -> order.due().stream())
                .map(Due::task)
                .toList();
        return due.isEmpty() || chosen.below(3) == 0 ? chosen.one(tasks) : chosen.one(due);
    }

    private static int untilNextInstant(List<Order> due, int limit) {
        int raised = limit;
        while (raised < due.size()
                && KnownState.notBefore(due.get(raised)).equals(KnownState.notBefore(due.get(raised - 1)))) {
            raised++;
        }
        return raised;
    }

    /** The orders in the sequence in which they were claimed, those that were due at the same instant together. */
    private static List<Set<Order>> byTime(List<Order> claimed, Map<OrderId, Instant> times) {
        var groups = new ArrayList<Set<Order>>();
        Optional<Instant> last = Optional.empty();
        for (Order order : claimed) {
            Optional<Instant> time = Optional.ofNullable(times.get(order.id()));
            if (groups.isEmpty() || !time.equals(last)) {
                groups.add(new HashSet<>());
            }
            groups.get(groups.size() - 1).add(order);
            last = time;
        }
        return groups;
    }

    RandomCall advance() {
        long seed = values.seed();
        Instant instant = values.instant();
        return known -> {
            RandomValues chosen = values.copy(seed);
            OrderId id = known.id(chosen).orElseGet(() -> chosen.one(values.ids()));
            return RandomCall.done("advance %s to %s".formatted(id, instant), store -> store.advance(id, instant))
                    .chosen(known);
        };
    }

    RandomCall advanceSubmissions() {
        List<StudentId> students = values.students();
        Instant instant = values.instant();
        return RandomCall.done(
                "advanceSubmissions of %s to %s".formatted(students, instant),
                store -> ((BatchOrderStore) store).advanceSubmissions(Set.copyOf(students), instant));
    }

    /** Mostly the time of a claim. */
    RandomCall advanceClaimedAfter() {
        Instant instant = values.below(3) == 0 ? values.instant() : values.one(times);
        return RandomCall.of("advanceClaimedAfter " + instant, store -> store.advanceClaimedAfter(instant));
    }

    /** Has no effect, because the store keeps changes already. */
    RandomCall startKeepingChanges() {
        return RandomCall.done("startKeepingChanges", store -> ((OutboxOrderStore) store).startKeepingChanges());
    }

    RandomCall claimChanges() {
        Instant now = values.one(times);
        Duration lease = values.lease();
        return known -> new RandomCall.Prepared("claimChanges at %s for %s".formatted(now, lease), store -> {
            ClaimedChanges claimed = ((OutboxOrderStore) store).claimChanges(now, lease, ALL);
            if (store == known.store && !claimed.readable().isEmpty()) {
                known.changesClaimedAt = now;
                known.claimedChanges = claimed.readable();
            }
            return Set.copyOf(claimed.readable());
        });
    }

    /** Confirms some of the changes that were claimed last. */
    RandomCall confirm() {
        long seed = values.seed();
        return known -> {
            RandomValues chosen = values.copy(seed);
            Instant claimed = known.changesClaimedAt;
            List<Delivery> deliveries = known.claimedChanges.stream()
                    .filter(kept -> chosen.below(3) > 0)
                    .map(kept -> delivery(kept, chosen))
                    .toList();
            String description = "confirm %s, claimed at %s".formatted(deliveries, claimed);
            return RandomCall.done(description, store -> ((OutboxOrderStore) store).confirm(claimed, deliveries))
                    .chosen(known);
        };
    }

    private static Delivery delivery(KeptChanges kept, RandomValues chosen) {
        int entries = kept.order().history().size() - kept.confirmedEntries();
        return new Delivery(
                kept.order().id(),
                kept.confirmedEntries() + chosen.below(entries + 1),
                chosen.below(3),
                chosen.instant());
    }
}
