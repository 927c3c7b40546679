package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws calls of the methods that a store has: each sequence uses some of the methods, so that these meet. The same seed
 * always draws the same calls.
 */
final class RandomCalls {

    private static final int ALL = 1000;

    /** Most orders wait to be submitted. */
    private static final List<DueTask> TASKS = List.of(DueTask.SUBMIT, DueTask.SUBMIT, DueTask.POLL, DueTask.WITHDRAW);

    private static final List<Function<RandomCalls, RandomCall>> ALWAYS =
            List.of(RandomCalls::create, RandomCalls::update, RandomCalls::update);

    private static final List<Function<RandomCalls, RandomCall>> CLAIMS =
            List.of(RandomCalls::claim, RandomCalls::claim, RandomCalls::advance, RandomCalls::advanceClaimedAfter);

    private static final List<Function<RandomCalls, RandomCall>> ERASURE =
            List.of(RandomCalls::erase, RandomCalls::eraseExpired);

    private static final List<Function<RandomCalls, RandomCall>> BATCHES =
            List.of(RandomCalls::updateAll, RandomCalls::updateAll, RandomCalls::advanceSubmissions);

    private static final List<Function<RandomCalls, RandomCall>> IMPORTS =
            List.of(RandomCalls::importAll, RandomCalls::importAll);

    private static final List<Function<RandomCalls, RandomCall>> OUTBOX =
            List.of(RandomCalls::claimChanges, RandomCalls::claimChanges, RandomCalls::confirm, RandomCalls::confirm);

    private final RandomValues values;
    private final List<Function<RandomCalls, RandomCall>> kinds;

    private RandomCalls(long seed, List<List<Function<RandomCalls, RandomCall>>> groups) {
        this.values = new RandomValues(seed);
        this.kinds = Stream.concat(
                        ALWAYS.stream(), values.subset(groups).stream().flatMap(List::stream))
                .toList();
    }

    /** Calls of every method that changes something. */
    static RandomCalls all(long seed, OrderStore store) {
        var groups = new ArrayList<>(List.of(List.<Function<RandomCalls, RandomCall>>of(), CLAIMS, ERASURE));
        if (store instanceof BatchOrderStore) {
            groups.add(BATCHES);
        }
        if (store instanceof ImportingOrderStore) {
            groups.add(IMPORTS);
        }
        if (store instanceof OutboxOrderStore) {
            groups.add(OUTBOX);
        }
        return new RandomCalls(seed, groups);
    }

    /** Calls that take effect completely or not at all. */
    static RandomCalls atomic(long seed) {
        return new RandomCalls(seed, List.of(CLAIMS, ERASURE));
    }

    RandomCall next() {
        return values.one(kinds).apply(this);
    }

    private RandomCall create() {
        Order order = values.placed(values.id());
        return new RandomCall("create " + order, known -> {
            boolean isStored = known.orders().anyMatch(stored -> stored.id().equals(order.id()));
            return store -> isStored ? "stored" : store.create(order);
        });
    }

    private RandomCall update() {
        OrderId id = values.id();
        long seed = values.seed();
        return new RandomCall("update " + id + " at random by " + seed, known -> {
            Optional<Order> updated = updated(known, id, seed);
            return store -> updated.<Object>map(store::update).orElse("not stored");
        });
    }

    private RandomCall updateAll() {
        List<OrderId> ids = values.ids();
        long seed = values.seed();
        return new RandomCall("updateAll " + ids + " at random by " + seed, known -> {
            List<Order> updated = ids.stream()
                    .map(id -> updated(known, id, seed))
                    .flatMap(Optional::stream)
                    .toList();
            return store -> ((BatchOrderStore) store).updateAll(updated);
        });
    }

    /** Every eighth update has a version that was not read. */
    private static Optional<Order> updated(KnownState known, OrderId id, long seed) {
        var change = new RandomValues(seed ^ id.hashCode());
        return known.store.find(id).map(order -> {
            Order updated = change.updated(order);
            return change.below(8) == 0 ? updated.withVersion(updated.version() + 1 + change.below(2)) : updated;
        });
    }

    /** A limit that would part orders of the same instant is raised, because any of them may be claimed. */
    private RandomCall claim() {
        DueTask task = values.one(TASKS);
        Instant now = values.now();
        Duration lease = values.lease();
        int limit = 1 + values.below(4);
        return new RandomCall("claim %s at %s for %s, at least %d".formatted(task, now, lease, limit), known -> {
            List<Order> due = known.due(task, now);
            Map<OrderId, Instant> times = due.stream().collect(Collectors.toMap(Order::id, KnownState::notBefore));
            var claim = Claim.of(task, now, lease, untilNextInstant(due, limit));
            return store -> byTime(store.claim(claim).readable(), times);
        });
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

    private RandomCall advance() {
        OrderId id = values.id();
        Instant instant = values.instant();
        return done("advance %s to %s".formatted(id, instant), store -> store.advance(id, instant));
    }

    private RandomCall advanceSubmissions() {
        List<StudentId> students = values.students();
        Instant instant = values.instant();
        return done(
                "advanceSubmissions of %s to %s".formatted(students, instant),
                store -> ((BatchOrderStore) store).advanceSubmissions(Set.copyOf(students), instant));
    }

    private RandomCall advanceClaimedAfter() {
        Instant instant = values.instant();
        return call("advanceClaimedAfter " + instant, store -> store.advanceClaimedAfter(instant));
    }

    private RandomCall erase() {
        StudentId student = values.student();
        return call("erase " + student, store -> store.erase(student));
    }

    private RandomCall eraseExpired() {
        LocalDate before = values.day();
        return call("eraseExpired before " + before, store -> store.eraseExpired(before, ALL));
    }

    /** Two open orders of a student are never imported together, because either may be stored. */
    private RandomCall importAll() {
        var students = new HashSet<StudentId>();
        List<Order> imported = values.ids().stream()
                .map(values::imported)
                .filter(order -> students.add(order.student()))
                .toList();
        return call("importAll " + imported, store -> ((ImportingOrderStore) store).importAll(imported));
    }

    private RandomCall claimChanges() {
        Instant now = values.now();
        Duration lease = values.lease();
        return new RandomCall("claimChanges at %s for %s".formatted(now, lease), known -> store -> {
            ClaimedChanges claimed = ((OutboxOrderStore) store).claimChanges(now, lease, ALL);
            if (store == known.store) {
                known.changesClaimedAt = now;
                known.claimedChanges = claimed.readable();
            }
            return Set.copyOf(claimed.readable());
        });
    }

    /** Confirms some of the changes that were claimed last. */
    private RandomCall confirm() {
        long seed = values.seed();
        return new RandomCall("confirm at random by " + seed, known -> {
            Instant claimed = known.changesClaimedAt;
            var chosen = new RandomValues(seed);
            List<Delivery> deliveries = known.claimedChanges.stream()
                    .filter(kept -> chosen.below(3) > 0)
                    .map(kept -> delivery(kept, chosen))
                    .toList();
            return store -> {
                ((OutboxOrderStore) store).confirm(claimed, deliveries);
                return "done";
            };
        });
    }

    private static Delivery delivery(KeptChanges kept, RandomValues chosen) {
        int entries = kept.order().history().size() - kept.confirmedEntries();
        return new Delivery(
                kept.order().id(),
                kept.confirmedEntries() + chosen.below(entries + 1),
                chosen.below(3),
                chosen.instant());
    }

    private static RandomCall call(String description, RandomCall.Prepared call) {
        return new RandomCall(description, known -> call);
    }

    private static RandomCall done(String description, java.util.function.Consumer<OrderStore> call) {
        return call(description, store -> {
            call.accept(store);
            return "done";
        });
    }
}
