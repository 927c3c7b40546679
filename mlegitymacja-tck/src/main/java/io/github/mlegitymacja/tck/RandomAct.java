package io.github.mlegitymacja.tck;

import java.util.Optional;
import java.util.function.Function;

/** An act of a random sequence. */
sealed interface RandomAct permits GatewayCall, RandomAct.OfMinistry {

    /**
     * An act of the ministry about one of the orders whose state allows it. Does nothing if there is none.
     *
     * @param act makes the ministry and the known ministry act, and describes what they did, if anything
     */
    record OfMinistry(Function<KnownMinistry, Optional<String>> act) implements RandomAct {}
}
