package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Draws calls of the methods that a store has: each sequence uses some of the methods, so that these meet. The same seed
 * always draws the same calls.
 */
final class RandomCalls {

    private static final int ALL = 1000;
    private static final int MOST_IMPORTED = 3;

    private static final List<Function<RandomCalls, RandomCall>> ALWAYS =
            List.of(RandomCalls::create, RandomCalls::update, RandomCalls::update, RandomCalls::update);

    private static final List<Function<RandomCalls, RandomCall>> STORING_MANY =
            List.of(RandomCalls::updateAll, RandomCalls::updateAll, RandomCalls::wrongUpdateAll);

    private static final List<Function<RandomCalls, RandomCall>> CLAIMS = List.of(
            of(RandomClaims::claim),
            of(RandomClaims::claim),
            of(RandomClaims::advance),
            of(RandomClaims::advanceClaimedAfter));

    private static final List<Function<RandomCalls, RandomCall>> ERASURE =
            List.of(RandomCalls::erase, RandomCalls::eraseExpired);

    private static final List<Function<RandomCalls, RandomCall>> SUBMISSIONS =
            List.of(of(RandomClaims::advanceSubmissions), of(RandomClaims::advanceSubmissions));

    private static final List<Function<RandomCalls, RandomCall>> IMPORTS =
            List.of(RandomCalls::importAll, RandomCalls::importAll, RandomCalls::wrongImportAll);

    private static final List<Function<RandomCalls, RandomCall>> OUTBOX = List.of(
            of(RandomClaims::claimChanges),
            of(RandomClaims::claimChanges),
            of(RandomClaims::confirm),
            of(RandomClaims::confirm),
            of(RandomClaims::startKeepingChanges));

    private final RandomValues values;
    private final RandomClaims claims;
    private final List<Function<RandomCalls, RandomCall>> kinds;

    private RandomCalls(long seed, List<List<Function<RandomCalls, RandomCall>>> groups) {
        this.values = new RandomValues(seed);
        this.claims = new RandomClaims(values);
        this.kinds = Stream.concat(
                        ALWAYS.stream(), values.subset(groups).stream().flatMap(List::stream))
                .toList();
    }

    /** Calls of every method that changes something. */
    static RandomCalls all(long seed, OrderStore store) {
        var groups = storing(store);
        groups.add(CLAIMS);
        if (store instanceof BatchOrderStore) {
            groups.add(SUBMISSIONS);
        }
        if (store instanceof OutboxOrderStore) {
            groups.add(OUTBOX);
        }
        return new RandomCalls(seed, groups);
    }

    /** Calls that store and remove orders, and may be repeated without another effect. */
    static RandomCalls repeatable(long seed, OrderStore store) {
        return new RandomCalls(seed, storing(store));
    }

    private static List<List<Function<RandomCalls, RandomCall>>> storing(OrderStore store) {
        var groups = new ArrayList<>(List.of(List.<Function<RandomCalls, RandomCall>>of(), ERASURE));
        if (store instanceof BatchOrderStore) {
            groups.add(STORING_MANY);
        }
        if (store instanceof ImportingOrderStore) {
            groups.add(IMPORTS);
        }
        return groups;
    }

    /** Calls that take effect completely or not at all. */
    static RandomCalls atomic(long seed) {
        return new RandomCalls(seed, List.of(CLAIMS, ERASURE));
    }

    private static Function<RandomCalls, RandomCall> of(Function<RandomClaims, RandomCall> kind) {
        return calls -> kind.apply(calls.claims);
    }

    /** Whether changes are claimed: then the store must keep them. */
    boolean keepsChanges() {
        return kinds.containsAll(OUTBOX);
    }

    RandomCall next() {
        return values.one(kinds).apply(this);
    }

    /** Nothing if every id has been used: an id is never used again, not even after its order was erased. */
    private RandomCall create() {
        long seed = values.seed();
        return known -> {
            Optional<Order> order = known.unused(values.ids()).findFirst().map(values.copy(seed)::placed);
            return new RandomCall.Prepared(
                    "create " + order, store -> order.<Object>map(store::create).orElse("no id is left"));
        };
    }

    private RandomCall update() {
        long seed = values.seed();
        return known -> {
            RandomValues chosen = values.copy(seed);
            Optional<Order> updated = known.id(chosen).flatMap(id -> updated(known, id, chosen));
            return new RandomCall.Prepared(
                    "update " + updated,
                    store -> updated.<Object>map(store::update).orElse("no order is stored"));
        };
    }

    private RandomCall updateAll() {
        long seed = values.seed();
        return known -> {
            RandomValues chosen = values.copy(seed);
            List<Order> updated = chosen.subset(known.ids(chosen)).stream()
                    .flatMap(id -> updated(known, id, chosen).stream())
                    .toList();
            return new RandomCall.Prepared(
                    "updateAll " + updated, store -> ((BatchOrderStore) store).updateAll(updated));
        };
    }

    /** One of the orders occurs twice, or was never stored. */
    private RandomCall wrongUpdateAll() {
        long seed = values.seed();
        return known -> {
            RandomValues chosen = values.copy(seed);
            List<Order> updated = known.ids(chosen).stream()
                    .flatMap(id -> updated(known, id, chosen).stream())
                    .toList();
            List<Order> wrong = withMistake(updated, chosen, order -> order.withVersion(0));
            return rejected("updateAll " + wrong, wrong, store -> ((BatchOrderStore) store).updateAll(wrong));
        };
    }

    /** One of the orders occurs twice, or is stored elsewhere already. */
    private RandomCall wrongImportAll() {
        long seed = values.seed();
        return known -> {
            RandomValues chosen = values.copy(seed);
            List<Order> imported = known.unused(values.ids())
                    .limit(MOST_IMPORTED)
                    .map(chosen::imported)
                    .toList();
            imported.forEach(known::pass);
            List<Order> wrong = withMistake(imported, chosen, order -> order.withVersion(1));
            return rejected("importAll " + wrong, wrong, store -> ((ImportingOrderStore) store).importAll(wrong));
        };
    }

    private static List<Order> withMistake(List<Order> orders, RandomValues chosen, UnaryOperator<Order> mistake) {
        var wrong = new ArrayList<>(orders);
        if (!orders.isEmpty()) {
            Order order = chosen.one(orders);
            if (chosen.below(2) == 0) {
                wrong.remove(order);
            }
            wrong.add(wrong.contains(order) ? order : mistake.apply(order));
        }
        return wrong;
    }

    private static RandomCall.Prepared rejected(String call, List<Order> orders, Function<OrderStore, Object> wrong) {
        return new RandomCall.Prepared(call, store -> {
            if (orders.isEmpty()) {
                return "no order is stored";
            }
            try {
                return wrong.apply(store);
            } catch (IllegalArgumentException e) {
                return "rejected";
            }
        });
    }

    /** Changes an order as it was read last or earlier. Every eighth update has a version that no order reaches. */
    private static Optional<Order> updated(KnownState known, OrderId id, RandomValues chosen) {
        return known.read(id, chosen).map(order -> {
            Order updated = chosen.updated(order);
            known.pass(updated);
            return chosen.below(8) == 0 ? updated.withVersion(updated.version() + ALL) : updated;
        });
    }

    private RandomCall erase() {
        StudentId student = values.student();
        return RandomCall.of("erase " + student, store -> store.erase(student));
    }

    private RandomCall eraseExpired() {
        LocalDate before = values.day();
        return RandomCall.of("eraseExpired before " + before, store -> store.eraseExpired(before, ALL));
    }

    /** Some orders with new ids, and some that are stored. */
    private RandomCall importAll() {
        long seed = values.seed();
        return known -> {
            RandomValues chosen = values.copy(seed);
            Stream<OrderId> ids = Stream.concat(
                    known.unused(values.ids()).limit(chosen.below(MOST_IMPORTED)),
                    known.orders().map(Order::id).filter(id -> chosen.below(3) == 0));
            List<Order> orders = ofDifferentStudents(ids.map(chosen::imported));
            orders.forEach(known::pass);
            return new RandomCall.Prepared(
                    "importAll " + orders, store -> ((ImportingOrderStore) store).importAll(orders));
        };
    }

    /** Two open orders of a student are never imported together, because either may be stored. */
    private static List<Order> ofDifferentStudents(Stream<Order> orders) {
        var students = new HashSet<StudentId>();
        return orders.filter(order -> students.add(order.student())).toList();
    }
}
