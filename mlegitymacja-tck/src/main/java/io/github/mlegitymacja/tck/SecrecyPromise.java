package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.ACTIVATION;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Activation data is kept while an order is ready for pick-up, and not a moment longer. */
abstract class SecrecyPromise extends StorePromise {

    private static final List<OrderState> WITHOUT_ACTIVATION = SampleOrders.states().stream()
            .filter(state -> !(state instanceof OrderState.ReadyForPickup))
            .toList();

    SecrecyPromise(OrderStoreContract contract) {
        super(contract);
    }

    @Test
    void activation_data_is_gone_from_storage_once_the_order_leaves_ready() {
        var storage = Capability.of(contract, InspectableStorage.class);
        for (int number = 0; number < WITHOUT_ACTIVATION.size(); number++) {
            saved(store().update(leftReady(number, WITHOUT_ACTIVATION.get(number))));

            assertGone(ACTIVATION, storage.everythingKept());
        }
    }

    @Test
    void activation_data_is_gone_from_storage_after_a_batch_too() {
        var storage = Capability.of(contract, InspectableStorage.class);
        var batch = Capability.of(store(), BatchOrderStore.class);
        for (int number = 0; number < WITHOUT_ACTIVATION.size(); number++) {
            Order left = leftReady(number, WITHOUT_ACTIVATION.get(number));
            batch.updateAll(List.of(left)).forEach(StorePromise::saved);

            assertGone(ACTIVATION, storage.everythingKept());
        }
    }

    @Test
    void a_replaced_activation_is_gone_from_storage() {
        var storage = Capability.of(contract, InspectableStorage.class);
        Order ready = stored(in(0, new OrderState.ReadyForPickup(ACTIVATION)));
        var other = new OrderState.ReadyForPickup(new Activation("another text", "987654"));

        saved(store().update(SampleOrders.with(ready, other, ready.history())));

        assertGone(ACTIVATION, storage.everythingKept());
    }

    @Test
    void an_order_that_has_left_ready_comes_back_without_activation() {
        for (int number = 0; number < WITHOUT_ACTIVATION.size(); number++) {
            Order left = saved(store().update(leftReady(number, WITHOUT_ACTIVATION.get(number))));

            assertEquals(Optional.empty(), reread(left).orElseThrow().activation());
        }
    }

    /** An order stored as ready, then changed to another state. */
    private Order leftReady(int number, OrderState state) {
        Order ready = stored(in(number, new OrderState.ReadyForPickup(ACTIVATION)));
        return SampleOrders.with(ready, state, Histories.continued(ready.history(), state.status()));
    }

    private static void assertGone(Activation activation, String kept) {
        // Not what is kept: a failure must not print secrets of others.
        assertFalse(kept.contains(activation.code()), "the activation code is still kept");
        assertFalse(kept.contains(activation.qrText()), "the QR code's text is still kept");
    }
}
