package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.util.stream.Stream;

/** Stores that keep secrets too long. */
final class BrokenSecrecy {

    private BrokenSecrecy() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.of(
                broken(
                        "keeps activations after they are collected",
                        () -> new LaboratoryStore() {
                            @Override
                            void shelve(Order order) {
                                order.activation().ifPresent(it -> activations.put(order.id(), it));
                            }
                        },
                        "activation_data_is_gone_from_storage_once_the_order_leaves_ready",
                        "activation_data_is_gone_from_storage_after_a_batch_too"),
                broken(
                        "keeps every activation that an order has had",
                        () -> new LaboratoryStore() {
                            private final StringBuilder kept = new StringBuilder();

                            @Override
                            void shelve(Order order) {
                                order.activation().map(Activation::code).ifPresent(kept::append);
                            }

                            @Override
                            String everythingKept() {
                                return kept.toString();
                            }
                        },
                        "a_replaced_activation_is_gone_from_storage"),
                broken(
                        "keeps an order ready as long as there is an activation",
                        () -> new LaboratoryStore() {
                            @Override
                            public SaveResult update(Order order) {
                                Order before = stored(order);
                                return super.update(
                                        before.activation().isPresent() && !order.isOpen()
                                                ? before.withVersion(order.version())
                                                : order);
                            }
                        },
                        "an_order_that_has_left_ready_comes_back_without_activation"));
    }
}
