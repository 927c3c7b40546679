package io.github.mlegitymacja.examples.ministry.simulator;

import java.io.IOException;

/** Answers the requests below one path. */
@FunctionalInterface
interface Endpoint {

    /**
     * Answers a request.
     *
     * @throws io.github.mlegitymacja.examples.ministry.protocol.UnreadableException if the request does not follow the
     *     protocol
     */
    Answer answer(Request request) throws IOException;
}
