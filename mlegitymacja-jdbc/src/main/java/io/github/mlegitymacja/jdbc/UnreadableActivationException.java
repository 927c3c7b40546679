package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.io.Serial;

/**
 * Thrown if the stored activation of an order cannot be read: its key is missing, another key has the same id, or the
 * value was changed. A person has to act; retrying does not help.
 *
 * <p>A claim that reaches such an order throws this exception as well, and claims nothing. Background work therefore
 * stops on a node that lacks a key, instead of skipping orders silently.
 */
public final class UnreadableActivationException extends InfrastructureException {

    @Serial
    private static final long serialVersionUID = 1L;

    private UnreadableActivationException(OrderId order, String why) {
        super("the activation of order " + order + " cannot be read: " + why, null, false, null);
    }

    static UnreadableActivationException keyMissing(OrderId order, String keyId) {
        return new UnreadableActivationException(
                order, "it is encrypted with key " + keyId + ", which this store does not have");
    }

    static UnreadableActivationException damaged(OrderId order, String keyId) {
        return new UnreadableActivationException(
                order, "key " + keyId + " is not the one that encrypted it, or the value was changed");
    }

    static UnreadableActivationException malformed(OrderId order) {
        return new UnreadableActivationException(order, "the value is malformed");
    }
}
