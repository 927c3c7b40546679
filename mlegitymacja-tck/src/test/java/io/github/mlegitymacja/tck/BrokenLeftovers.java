package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Stores that leave something behind: codes beside the orders, or a time of changes that are kept. */
final class BrokenLeftovers {

    private static final String CODES_ARE_GONE = "codes_that_no_order_has_any_more_are_gone_from_storage";

    private BrokenLeftovers() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken("leaves orders that were not stored in a staging table", Staging::new, CODES_ARE_GONE),
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
