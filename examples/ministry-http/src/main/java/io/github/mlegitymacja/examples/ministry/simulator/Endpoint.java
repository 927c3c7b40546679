package io.github.mlegitymacja.examples.ministry.simulator;

import java.io.IOException;

/** Answers requests below one path. */
@FunctionalInterface
interface Endpoint {

    /**
     * Answers a request.
     *
     * @throws io.github.mlegitymacja.examples.ministry.protocol.UnreadableException if the request is not as it should be
     */
    Answer answer(Request request) throws IOException;
}
