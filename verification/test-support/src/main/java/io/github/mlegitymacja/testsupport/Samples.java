package io.github.mlegitymacja.testsupport;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Reason;
import java.time.Instant;

/** Sample values that many tests use. */
public final class Samples {

    /** Noon in Warsaw on the first day of the winter semester 2026/27. */
    public static final Instant FIRST_OF_OCTOBER = Instant.parse("2026-10-01T10:00:00Z");

    public static final Activation ACTIVATION = new Activation("mleg:Secret-QR-text", "secret-kod-428571");
    public static final Reason REASON = new Reason("PHOTO_REJECTED", "zdjęcie odrzucone");

    public static final OperatorId OPERATOR = new OperatorId("clerk-7");

    private Samples() {}
}
