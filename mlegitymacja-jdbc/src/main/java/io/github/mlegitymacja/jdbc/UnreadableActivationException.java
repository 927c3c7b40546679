package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.io.Serial;

/**
 * The activation of an order is stored in a form that this store cannot read: its key is missing or another one, or the
 * value was changed. Someone has to look; trying again does not help.
 *
 * <p>Claiming work that comes to such an order throws it, too, and claims nothing: background work stands still on a node that
 * was not given all keys, rather than passing over orders in silence.
 */
public final class UnreadableActivationException extends InfrastructureException {

    @Serial
    private static final long serialVersionUID = 1L;

    private UnreadableActivationException(OrderId order, String why) {
        super("the activation of order " + order + " cannot be read: " + why, null);
    }

    static UnreadableActivationException keyMissing(OrderId order, String keyId) {
        return new UnreadableActivationException(
                order, "it is encrypted with key " + keyId + ", which the store was not given");
    }

    static UnreadableActivationException damaged(OrderId order, String keyId) {
        return new UnreadableActivationException(
                order, "key " + keyId + " is not the one it was encrypted with, or the value was changed");
    }

    static UnreadableActivationException malformed(OrderId order) {
        return new UnreadableActivationException(order, "the value is malformed");
    }
}
