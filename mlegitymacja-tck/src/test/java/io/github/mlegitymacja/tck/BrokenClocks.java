package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stores that correct the work of a wrong clock in a wrong way. */
final class BrokenClocks {

    private BrokenClocks() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(selecting(), changing(), answering()).flatMap(Function.identity());
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> answering() {
        return Stream.of(
                broken(
                        "corrects nothing for a null instant",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public int advanceClaimedAfter(Instant instant) {
                                return instant == null ? 0 : super.advanceClaimedAfter(instant);
                            }
                        },
                        "a_null_argument_throws_a_null_pointer_exception_when_writing"),
                broken(
                        "corrects nothing over a broken connection",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public int advanceClaimedAfter(Instant instant) {
                                try {
                                    return super.advanceClaimedAfter(instant);
                                } catch (InfrastructureException e) {
                                    return 0;
                                }
                            }
                        },
                        "writing_over_a_broken_connection_throws_an_infrastructure_exception_and_changes_nothing"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> selecting() {
        return Stream.of(
                broken(
                        "corrects nothing",
                        () -> counting((store, instant) -> 0),
                        "work_that_was_claimed_after_the_instant_becomes_due_at_the_instant",
                        "a_lease_of_a_dead_worker_whose_clock_was_ahead_is_ended",
                        "work_that_was_never_claimed_becomes_due_if_it_was_ordered_after_the_instant",
                        "changes_that_a_wrong_clock_has_claimed_are_due_after_its_correction",
                        "changes_that_a_wrong_clock_has_claimed_again_are_due_after_its_correction",
                        "changes_that_a_wrong_clock_has_stored_are_due_after_its_correction"),
                broken(
                        "also corrects what was claimed at the instant",
                        () -> counting(
                                (store, instant) -> store.delegate.advanceClaimedAfter(instant.minusNanos(1000))),
                        "work_that_was_claimed_until_the_instant_does_not_change",
                        "changes_that_were_claimed_until_the_instant_stay_with_their_worker"),
                broken(
                        "counts orders with nothing due",
                        () -> counting((store, instant) -> store.delegate.advanceClaimedAfter(instant)
                                + (int) all(store).stream()
                                        .filter(order -> order.due().isEmpty())
                                        .count()),
                        "an_order_with_nothing_due_that_was_ordered_after_the_instant_does_not_change"),
                broken(
                        "counts ten orders at most",
                        () -> counting((store, instant) -> Math.min(10, store.delegate.advanceClaimedAfter(instant))),
                        "every_order_is_made_due_and_counted_once"),
                broken(
                        "increments the version of corrected orders",
                        () -> counting((store, instant) -> {
                            List<Order> before = all(store);
                            int corrected = store.delegate.advanceClaimedAfter(instant);
                            before.stream()
                                    .map(store::stored)
                                    .filter(order -> !before.contains(order))
                                    .forEach(store.delegate::update);
                            return corrected;
                        }),
                        "the_worker_that_has_the_order_can_store_its_outcome_in_spite_of_a_corrected_clock"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> changing() {
        return Stream.of(
                broken(
                        "does not correct when work was claimed",
                        () -> new Correcting((before, after) ->
                                Due.of(after.task(), after.notBefore(), after.attempts(), before.lastClaimed())),
                        "a_lease_of_a_dead_worker_whose_clock_was_ahead_is_ended"),
                broken(
                        "makes corrected work due later",
                        () -> new Correcting((before, after) ->
                                after.lastClaimed().map(after::at).orElse(after)),
                        "work_that_is_due_earlier_stays_due_then"),
                broken(
                        "forgets failed attempts",
                        () -> new Correcting(
                                (before, after) -> Due.of(after.task(), after.notBefore(), 0, after.lastClaimed())),
                        "a_corrected_clock_keeps_attempts_and_the_reason_why_work_is_stuck"));
    }

    private static InMemoryStoreWithFaults counting(Correction mistake) {
        return new InMemoryStoreWithFaults() {
            @Override
            public int advanceClaimedAfter(Instant instant) {
                connection.step();
                return mistake.correct(this, instant);
            }
        };
    }

    private static List<Order> all(InMemoryStoreWithFaults store) {
        return Stream.of(OrderStatus.values())
                .flatMap(status ->
                        store.delegate.ordersIn(status, Optional.empty(), Integer.MAX_VALUE).readable().stream())
                .toList();
    }

    /** Shows other due work than the delegate has, for the orders that it has corrected. */
    private static final class Correcting extends InMemoryStoreWithFaults {

        private final Mistake mistake;
        private final Map<OrderId, Due> corrected = new HashMap<>();

        Correcting(Mistake mistake) {
            this.mistake = mistake;
        }

        @Override
        public int advanceClaimedAfter(Instant instant) {
            List<Order> before = all(this);
            int count = super.advanceClaimedAfter(instant);
            for (Order order : before) {
                Order after = stored(order);
                if (!after.equals(order)) {
                    corrected.put(
                            order.id(),
                            mistake.correct(
                                    order.due().orElseThrow(), after.due().orElseThrow()));
                }
            }
            return count;
        }

        @Override
        public Optional<Order> find(OrderId id) {
            return super.find(id)
                    .map(order ->
                            corrected.containsKey(id) ? order.withDue(Optional.ofNullable(corrected.get(id))) : order);
        }
    }

    private interface Correction {
        int correct(InMemoryStoreWithFaults store, Instant instant);
    }

    private interface Mistake {
        Due correct(Due before, Due after);
    }
}
