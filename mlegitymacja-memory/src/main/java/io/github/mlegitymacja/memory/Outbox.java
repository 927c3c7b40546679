package io.github.mlegitymacja.memory;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The changes that a subscriber has not confirmed yet. Not thread-safe. */
final class Outbox {

    private final Map<OrderId, Kept> kept = new TreeMap<>();
    private boolean isOpen;

    void open() {
        isOpen = true;
    }

    /** Keeps the entries that were added to an order's history. */
    void put(Order order, int entriesBefore) {
        int entries = order.history().size();
        if (isOpen && entries > entriesBefore) {
            Instant first = order.history().get(entriesBefore).at();
            kept.merge(
                    order.id(),
                    new Kept(order.id(), entriesBefore, entries, first, first, first, 0),
                    (old, added) -> old.with(entries));
        }
    }

    void remove(OrderId order) {
        kept.remove(order);
    }

    List<Kept> claim(Instant now, Duration lease, int limit) {
        List<Kept> claimed = kept.values().stream()
                .filter(each -> !each.notBefore.isAfter(now))
                .sorted(Comparator.comparing(Kept::notBefore))
                .limit(limit)
                .toList();
        claimed.forEach(each ->
                kept.put(each.order, each.claimedAt(now).later(each.confirmed, each.failures, now.plus(lease))));
        return claimed;
    }

    void advanceClaimedAfter(Instant instant) {
        kept.replaceAll((order, each) -> each.touched.isAfter(instant)
                ? each.claimedAt(instant).later(each.confirmed, each.failures, earlier(each.notBefore, instant))
                : each);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    void confirm(Delivery delivery, Instant claimed) {
        kept.computeIfPresent(
                delivery.order(),
                (order, old) -> old.entries <= delivery.confirmedEntries() ? null : old.delivered(delivery, claimed));
    }

    Optional<Instant> oldest() {
        return kept.values().stream().map(Kept::since).min(Comparator.naturalOrder());
    }

    /**
     * The entries {@code confirmed} to {@code entries} of an order's history.
     *
     * @param touched when they were last claimed; when the first of them was stored if they never were
     */
    record Kept(
            OrderId order,
            int confirmed,
            int entries,
            Instant since,
            Instant touched,
            Instant notBefore,
            int failures) {

        Kept with(int entriesNow) {
            return new Kept(order, confirmed, entriesNow, since, touched, notBefore, failures);
        }

        Kept claimedAt(Instant now) {
            return new Kept(order, confirmed, entries, since, now, notBefore, failures);
        }

        Kept later(int confirmedNow, int failuresNow, Instant notBeforeNow) {
            return new Kept(order, confirmedNow, entries, since, touched, notBeforeNow, failuresNow);
        }

        /** If another worker has claimed them since, that one decides when they are due again. */
        Kept delivered(Delivery delivery, Instant claimed) {
            int confirmedNow = Math.max(confirmed, delivery.confirmedEntries());
            return touched.equals(claimed)
                    ? later(confirmedNow, delivery.failures(), delivery.notBefore())
                    : later(confirmedNow, failures, notBefore);
        }
    }
}
