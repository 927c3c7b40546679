package io.github.mlegitymacja.core;

import io.github.mlegitymacja.spi.order.OrderId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** Defaults that use the system clock and a random generator. No other class of this module may use them. */
final class SystemDefaults {

    private SystemDefaults() {}

    static InstantSource clock() {
        return InstantSource.system();
    }

    static Function<Instant, OrderId> orderIds() {
        return OrderId.generator(new SecureRandom());
    }
}
