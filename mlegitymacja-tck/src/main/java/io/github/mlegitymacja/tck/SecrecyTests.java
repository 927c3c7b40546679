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

/** Activation data is stored only while an order is ready for pick-up. */
abstract class SecrecyTests extends AbstractStoreTests {

    private static final List<OrderState> WITHOUT_ACTIVATION = SampleOrders.states().stream()
            .filter(state -> !(state instanceof OrderState.ReadyForPickup))
            .toList();

    private static final OrderState CODES_EXPIRED = new OrderState.ReadyForPickup(Optional.empty());

    SecrecyTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void activation_data_is_gone_from_storage_once_the_order_is_no_longer_ready() {
        var storage = Assume.implementing(contract, InspectableStorage.class);
        for (int number = 0; number < WITHOUT_ACTIVATION.size(); number++) {
            saved(store().update(noLongerReady(number, WITHOUT_ACTIVATION.get(number))));

            assertGone(ACTIVATION, storage.allStoredText());
        }
    }

    @Test
    void activation_data_is_gone_from_storage_after_a_batch() {
        var storage = Assume.implementing(contract, InspectableStorage.class);
        var batch = Assume.implementing(store(), BatchOrderStore.class);
        for (int number = 0; number < WITHOUT_ACTIVATION.size(); number++) {
            Order changed = noLongerReady(number, WITHOUT_ACTIVATION.get(number));
            batch.updateAll(List.of(changed)).forEach(AbstractStoreTests::saved);

            assertGone(ACTIVATION, storage.allStoredText());
        }
    }

    @Test
    void activation_data_is_gone_from_storage_once_the_codes_have_expired() {
        var storage = Assume.implementing(contract, InspectableStorage.class);

        saved(store().update(noLongerReady(0, CODES_EXPIRED)));

        assertGone(ACTIVATION, storage.allStoredText());
    }

    @Test
    void activation_data_is_gone_from_storage_once_the_codes_of_a_batch_have_expired() {
        var storage = Assume.implementing(contract, InspectableStorage.class);
        var batch = Assume.implementing(store(), BatchOrderStore.class);

        batch.updateAll(List.of(noLongerReady(0, CODES_EXPIRED), noLongerReady(1, CODES_EXPIRED)))
                .forEach(AbstractStoreTests::saved);

        assertGone(ACTIVATION, storage.allStoredText());
    }

    @Test
    void an_order_whose_codes_have_expired_comes_back_without_activation() {
        Order expired = saved(store().update(noLongerReady(0, CODES_EXPIRED)));

        assertEquals(CODES_EXPIRED, expired.state());
        assertStored(expired);
    }

    @Test
    void a_replaced_activation_is_gone_from_storage() {
        var storage = Assume.implementing(contract, InspectableStorage.class);
        Order ready = stored(in(0, new OrderState.ReadyForPickup(ACTIVATION)));
        var other = new OrderState.ReadyForPickup(new Activation("another text", "987654"));

        saved(store().update(SampleOrders.with(ready, other, ready.history())));

        assertGone(ACTIVATION, storage.allStoredText());
    }

    @Test
    void an_order_that_is_no_longer_ready_comes_back_without_activation() {
        for (int number = 0; number < WITHOUT_ACTIVATION.size(); number++) {
            Order changed = saved(store().update(noLongerReady(number, WITHOUT_ACTIVATION.get(number))));

            assertEquals(Optional.empty(), reread(changed).orElseThrow().activation());
        }
    }

    /** Stores an order as ready for pick-up with codes, and returns it in another state. */
    private Order noLongerReady(int number, OrderState state) {
        Order ready = stored(in(number, new OrderState.ReadyForPickup(ACTIVATION)));
        return SampleOrders.with(ready, state, SampleHistories.continued(ready.history(), state.status()));
    }

    private static void assertGone(Activation activation, String storedText) {
        // The messages do not quote the stored text, because it can contain secrets of other orders.
        assertFalse(storedText.contains(activation.code()), "the activation code is still in storage");
        assertFalse(storedText.contains(activation.qrText()), "the QR code's text is still in storage");
    }
}
