package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.OrderStore;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A call with random arguments. Which order it changes, and how, depends on what the store in memory contains before the
 * call.
 */
@FunctionalInterface
interface RandomCall {

    /** Chooses the arguments. */
    Prepared chosen(KnownState known);

    /** Chooses the arguments, and remembers the call. */
    default Prepared prepared(KnownState known) {
        known.readAll();
        Prepared prepared = chosen(known);
        known.made.add(prepared.description);
        return prepared;
    }

    /** A call whose arguments are fixed. */
    static RandomCall of(String description, Function<OrderStore, Object> call) {
        return known -> new Prepared(description, call);
    }

    /** A call whose arguments are fixed, and that returns nothing. */
    static RandomCall done(String description, Consumer<OrderStore> call) {
        return of(description, store -> {
            call.accept(store);
            return "done";
        });
    }

    /**
     * A call whose arguments are chosen.
     *
     * @param description the method and its arguments
     * @param call makes the call in a store, and returns its result
     */
    record Prepared(String description, Function<OrderStore, Object> call) {

        /** Makes the call in a store, and returns its result. */
        Object in(OrderStore store) {
            return call.apply(store);
        }
    }
}
