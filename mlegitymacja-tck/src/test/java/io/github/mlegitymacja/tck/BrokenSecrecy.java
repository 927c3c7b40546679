package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.util.stream.Stream;

/** Stores that keep activation data too long. */
final class BrokenSecrecy {

    private BrokenSecrecy() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "never deletes activations",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            void storeActivation(Order order) {
                                order.activation().ifPresent(it -> activations.put(order.id(), it));
                            }
                        },
                        "activation_data_is_gone_from_storage_once_the_order_is_no_longer_ready",
                        "activation_data_is_gone_from_storage_after_a_batch"),
                broken(
                        "keeps codes that have expired",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            void storeActivation(Order order) {
                                if (order.status() != OrderStatus.READY_FOR_PICKUP
                                        || order.activation().isPresent()) {
                                    super.storeActivation(order);
                                }
                            }
                        },
                        "activation_data_is_gone_from_storage_once_the_codes_have_expired",
                        "activation_data_is_gone_from_storage_once_the_codes_of_a_batch_have_expired"),
                broken(
                        "returns codes that have expired",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult update(Order order) {
                                return super.update(delegate.find(order.id())
                                        .flatMap(Order::activation)
                                        .filter(codes -> order.status() == OrderStatus.READY_FOR_PICKUP)
                                        .filter(codes -> order.activation().isEmpty())
                                        .map(codes -> BrokenRoundTrip.in(order, new OrderState.ReadyForPickup(codes)))
                                        .orElse(order));
                            }
                        },
                        "an_order_whose_codes_have_expired_comes_back_without_activation"),
                broken(
                        "keeps replaced activations",
                        () -> new InMemoryStoreWithFaults() {
                            private final StringBuilder storedText = new StringBuilder();

                            @Override
                            void storeActivation(Order order) {
                                order.activation().map(Activation::code).ifPresent(storedText::append);
                            }

                            @Override
                            String allStoredText() {
                                return storedText.toString();
                            }
                        },
                        "a_replaced_activation_is_gone_from_storage"),
                broken(
                        "keeps a closed order ready for pick-up",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult update(Order order) {
                                Order before = stored(order);
                                return super.update(
                                        before.activation().isPresent() && !order.isOpen()
                                                ? before.withVersion(order.version())
                                                : order);
                            }
                        },
                        "an_order_that_is_no_longer_ready_comes_back_without_activation"));
    }
}
