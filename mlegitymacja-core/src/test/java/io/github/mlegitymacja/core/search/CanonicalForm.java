package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.lifecycle.Events;
import io.github.mlegitymacja.core.lifecycle.Transition;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Brings situations that differ only in irrelevant details into the same form, so that their number is finite and
 * small. Waits, attempts, reasons and histories are replaced by fixed ones after they were checked. Versions are
 * renumbered, because only their equality matters.
 */
final class CanonicalForm {

    private static final Reason ANY_REASON = new Reason("ANY", "any");
    private static final Map<OrderStatus, List<HistoryEntry>> SHORTEST = shortestHistories();

    private CanonicalForm() {}

    static Order order(Order order) {
        return Order.builder()
                .id(order.id())
                .student(order.student())
                .semester(order.semester())
                .orderedAt(order.orderedAt())
                .validUntil(order.validUntil())
                .state(state(order.state()))
                .history(history(order))
                .due(order.due().map(due -> Due.of(due.task(), Situation.TIMES.get(0))))
                .version(order.version())
                .build();
    }

    /** An order that is ready for pick-up has its codes if, and only if, they were issued last. */
    private static List<HistoryEntry> history(Order order) {
        var history = new ArrayList<>(SHORTEST.getOrDefault(order.status(), List.of()));
        if (order.status() == OrderStatus.READY_FOR_PICKUP && order.activation().isEmpty()) {
            history.add(entry(Transition.EXPIRE, Optional.of(order.status())));
        }
        return history;
    }

    private static HistoryEntry entry(Transition row, Optional<OrderStatus> from) {
        return HistoryEntry.of(
                Situation.TIMES.get(0), row.event(), row.actors().get(0), from, Events.target(row, from));
    }

    private static OrderState state(OrderState state) {
        if (state instanceof OrderState.Failed) {
            return new OrderState.Failed(ANY_REASON);
        }
        return state instanceof OrderState.RevokedByUniversity ? new OrderState.RevokedByUniversity(ANY_REASON) : state;
    }

    private static Map<OrderStatus, List<HistoryEntry>> shortestHistories() {
        var histories = new EnumMap<OrderStatus, List<HistoryEntry>>(OrderStatus.class);
        for (Transition row : Transition.values()) {
            Optional<OrderStatus> from = row.from().stream().findFirst();
            var history = new ArrayList<>(from.map(histories::get).orElse(List.of()));
            HistoryEntry last = entry(row, from);
            history.add(last);
            histories.putIfAbsent(last.to(), List.copyOf(history));
        }
        return histories;
    }

    static Situation situation(Situation situation) {
        Situation numbered = situation;
        for (Order order : situation.orders()) {
            var versions = new TreeSet<Long>();
            forEachOrder(numbered, other -> addVersion(versions, other, order.id()));
            versions.remove(0L);
            if (versions.last() > versions.size()) {
                numbered = map(numbered, other -> renumbered(versions, other, order.id()));
            }
        }
        var activities = new ArrayList<>(numbered.activities());
        activities.sort(Comparator.comparing(Activity::hashCode));
        return numbered.with(activities);
    }

    private static void addVersion(NavigableSet<Long> versions, Order order, OrderId id) {
        if (order.id().equals(id)) {
            versions.add(order.version());
        }
    }

    private static Order renumbered(NavigableSet<Long> versions, Order order, OrderId id) {
        return order.id().equals(id) && order.version() != 0
                ? order.withVersion(versions.headSet(order.version(), true).size())
                : order;
    }

    private static void forEachOrder(Situation situation, Consumer<Order> visitor) {
        situation.orders().forEach(visitor);
        for (Activity activity : situation.activities()) {
            activity.answers().forEach(answer -> forEachOrder(answer, visitor));
        }
    }

    private static void forEachOrder(Object answer, Consumer<Order> visitor) {
        if (answer instanceof StoredOrders found) {
            found.readable().forEach(visitor);
        } else if (answer instanceof Optional<?> optional) {
            optional.ifPresent(element -> forEachOrder(element, visitor));
        } else if (answer instanceof SaveResult.Saved saved) {
            visitor.accept(saved.order());
        } else if (answer instanceof Order order) {
            visitor.accept(order);
        }
    }

    private static Situation map(Situation situation, UnaryOperator<Order> f) {
        var activities = new ArrayList<Activity>();
        for (Activity activity : situation.activities()) {
            activities.add(activity.with(
                    activity.answers().stream().map(answer -> map(answer, f)).toList()));
        }
        return situation
                .with(activities)
                .withAll(situation.orders().stream().map(f).toList());
    }

    private static Object map(Object answer, UnaryOperator<Order> f) {
        if (answer instanceof StoredOrders found) {
            return StoredOrders.of(found.readable().stream().map(f).toList());
        } else if (answer instanceof Optional<?> optional) {
            return optional.map(element -> map(element, f));
        } else if (answer instanceof SaveResult.Saved saved) {
            return new SaveResult.Saved(f.apply(saved.order()));
        }
        return answer instanceof Order order ? f.apply(order) : answer;
    }
}
