package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.OrderId;
import java.io.Serial;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by {@link OrderStore#find} if the store contains the order and cannot read it. A person has to repair the data,
 * or to provide a key; retrying does not help. Concerns this order only.
 */
public final class UnreadableOrderException extends InfrastructureException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The order's key. */
    private final UUID order;

    /** What is wrong. */
    private final String reason;

    /**
     * Creates an exception.
     *
     * @param order the order's key
     * @param reason what is wrong, for operators; without personal data and stored values
     * @param cause the exception that was caught, or null; its message must not contain personal data either
     * @throws NullPointerException if {@code order} or {@code reason} is null
     */
    public UnreadableOrderException(OrderId order, String reason, @Nullable Throwable cause) {
        super(
                "order " + Objects.requireNonNull(order, "order") + " cannot be read: "
                        + Objects.requireNonNull(reason, "reason"),
                cause,
                false,
                null);
        this.order = order.value();
        this.reason = reason;
    }

    /**
     * Returns the key of the order.
     *
     * @return the key
     */
    public OrderId order() {
        return new OrderId(order);
    }

    /**
     * Returns what is wrong, for operators.
     *
     * @return the reason, without personal data
     */
    public String reason() {
        return reason;
    }
}
