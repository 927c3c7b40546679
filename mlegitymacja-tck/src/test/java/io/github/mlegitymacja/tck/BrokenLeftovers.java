package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Stores that leave something behind: codes beside the orders, or a time of changes that are kept. */
final class BrokenLeftovers {

    private static final String CODES_ARE_GONE = "codes_that_no_order_has_any_more_are_gone_from_storage";

    private static final String ANY_SEQUENCE = "calls_in_any_sequence_have_the_same_results_as_in_the_store_in_memory";

    private BrokenLeftovers() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken("leaves orders that were not stored in a staging table", Staging::new, CODES_ARE_GONE),
                broken("leaves what a rejected batch has staged", RejectedStaging::new, CODES_ARE_GONE),
                broken(
                        "leaves what an import has staged that breaks off",
                        InterruptedStaging::new,
                        "calls_that_break_off_leave_no_codes_behind"),
                broken(
                        "leaves a row of each update that breaks off in a journal",
                        Journal::new,
                        "codes_of_a_call_that_fails_midway_are_stored_with_the_order_or_not_at_all"),
                broken("stores the rows of a rejected batch with those of the next one", LateRows::new, ANY_SEQUENCE),
                broken("does not keep changes any more after a call has failed", LostSetting::new, ANY_SEQUENCE),
                broken("keeps what could not be delivered, with its codes", DeadLetters::new, CODES_ARE_GONE),
                broken(
                        "makes changes due at once that wait after a failure, when a batch adds another one",
                        Hasty::new,
                        "a_change_that_is_stored_after_a_failed_delivery_waits_with_the_others"));
    }

    /** A table beside that of the orders. */
    private abstract static class WithTable extends InMemoryStoreWithFaults {

        final Map<OrderId, String> table = new ConcurrentHashMap<>();

        final void put(Order order) {
            table.put(
                    order.id(),
                    order.activation().map(Activation::qrText).orElse("")
                            + order.activation().map(Activation::code).orElse(""));
        }

        @Override
        String allStoredText() {
            return super.allStoredText() + table.values();
        }
    }

    private static final class Staging extends WithTable {

        @Override
        public List<SaveResult> updateAll(List<Order> orders) {
            List<SaveResult> results = super.updateAll(orders);
            for (int i = 0; i < results.size(); i++) {
                if (results.get(i) instanceof SaveResult.Conflict) {
                    put(orders.get(i));
                }
            }
            return results;
        }
    }

    private static final class RejectedStaging extends WithTable {

        @Override
        public List<SaveResult> updateAll(List<Order> orders) {
            table.clear();
            orders.forEach(this::put);
            List<SaveResult> results = super.updateAll(orders);
            table.clear();
            return results;
        }
    }

    private static final class InterruptedStaging extends WithTable {

        @Override
        public List<ImportResult> importAll(List<Order> orders) {
            table.clear();
            orders.forEach(this::put);
            try {
                List<ImportResult> results = super.importAll(orders);
                table.clear();
                return results;
            } catch (IllegalArgumentException e) {
                table.clear();
                throw e;
            }
        }
    }

    private static final class Journal extends WithTable {

        @Override
        public SaveResult update(Order order) {
            put(order);
            try {
                SaveResult result = super.update(order);
                table.remove(order.id());
                return result;
            } catch (IllegalArgumentException e) {
                table.remove(order.id());
                throw e;
            }
        }
    }

    private static final class LateRows extends InMemoryStoreWithFaults {

        private final Map<OrderId, Order> rows = new LinkedHashMap<>();

        @Override
        public synchronized List<SaveResult> updateAll(List<Order> orders) {
            List<SaveResult> results;
            try {
                results = super.updateAll(orders);
            } catch (IllegalArgumentException e) {
                orders.stream().filter(order -> order.version() > 0).forEach(order -> rows.put(order.id(), order));
                throw e;
            }
            orders.forEach(order -> rows.remove(order.id()));
            super.updateAll(List.copyOf(rows.values()));
            rows.clear();
            return results;
        }
    }

    /** The setting belongs to the connection, and a new connection does not have it. */
    private static final class LostSetting extends InMemoryStoreWithFaults {

        private boolean isLost;

        @Override
        public synchronized SaveResult create(Order order) {
            SaveResult result;
            try {
                result = super.create(order);
            } catch (InfrastructureException e) {
                isLost = true;
                throw e;
            }
            return isLost ? confirmed(result) : result;
        }
    }

    private static final class DeadLetters extends WithTable {

        private final Map<OrderId, Order> claimed = new ConcurrentHashMap<>();

        @Override
        public ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
            ClaimedChanges changes = super.claimChanges(now, lease, limit);
            changes.readable().forEach(kept -> claimed.put(kept.order().id(), kept.order()));
            return changes;
        }

        @Override
        public void confirm(Instant claimedAt, List<Delivery> deliveries) {
            super.confirm(claimedAt, deliveries);
            for (Delivery delivery : deliveries) {
                Order order = claimed.get(delivery.order());
                if (order != null && delivery.failures() > 0) {
                    put(order);
                }
            }
        }
    }

    private static final class Hasty extends InMemoryStoreWithFaults {

        private final Map<OrderId, Delivery> failed = new ConcurrentHashMap<>();
        private Instant claimedAt = SampleOrders.NOON;

        @Override
        public void confirm(Instant claimed, List<Delivery> deliveries) {
            super.confirm(claimed, deliveries);
            claimedAt = claimed;
            deliveries.forEach(delivery -> failed.put(delivery.order(), delivery));
        }

        @Override
        public List<SaveResult> updateAll(List<Order> orders) {
            List<SaveResult> results = super.updateAll(orders);
            for (Order order : orders) {
                Delivery last = failed.get(order.id());
                if (last != null && last.failures() > 0) {
                    Instant added =
                            order.history().get(order.history().size() - 1).at();
                    delegate.confirm(claimedAt, List.of(new Delivery(order.id(), 0, last.failures(), added)));
                }
            }
            return results;
        }
    }
}
