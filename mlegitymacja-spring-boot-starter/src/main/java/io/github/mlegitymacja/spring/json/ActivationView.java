package io.github.mlegitymacja.spring.json;

import io.github.mlegitymacja.spi.order.Activation;
import java.time.Instant;
import java.util.Optional;

/**
 * The codes of an order that is ready for pick-up, as JSON. They are secret: return this only to the student whose order it
 * is, over TLS, and let no cache keep it.
 *
 * <pre>{@code
 * @GetMapping("/orders/{id}/codes")
 * Either<Refusal, ActivationView> codes(Principal student, @PathVariable OrderId id) {
 *     return orders.activation(new StudentId(student.getName()), id).map(ActivationView::of);
 * }
 * }</pre>
 *
 * @param qrText the content of the QR code, which is also shown as text
 * @param code the code to enter in mObywatel
 * @param usableUntil until when the codes can be used; empty if the ministry has not said
 */
public record ActivationView(String qrText, String code, Optional<Instant> usableUntil) {

    /**
     * Creates the view of an activation.
     *
     * @param activation the activation
     * @return its view
     */
    public static ActivationView of(Activation activation) {
        return new ActivationView(activation.qrText(), activation.code(), activation.usableUntil());
    }

    /** Shows no code. */
    @Override
    public String toString() {
        return "ActivationView[***]";
    }
}
