package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.OrderStore;
import java.util.function.Function;

/**
 * A call with random arguments. Which order it changes, and how, depends on what the stores contain: so it still makes sense
 * if calls before it are left out.
 *
 * @param description the method and its arguments
 * @param preparation chooses the arguments, from what the store in memory contains before the call
 */
record RandomCall(String description, Function<KnownState, Prepared> preparation) {

    /** A call whose arguments are chosen. */
    @FunctionalInterface
    interface Prepared {

        /** Makes the call in a store, and returns its result. */
        Object in(OrderStore store);
    }

    Prepared prepared(KnownState known) {
        return preparation.apply(known);
    }

    /** Shows the call. */
    @Override
    public String toString() {
        return description;
    }
}
