package io.github.mlegitymacja.examples.ministry.simulator;

import io.github.mlegitymacja.examples.ministry.protocol.ProblemType;
import io.github.mlegitymacja.examples.ministry.protocol.UnreadableException;
import io.github.mlegitymacja.spi.order.Reason;
import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * An endpoint that refuses invalid requests.
 *
 * @param endpoint answers the valid requests
 * @param witness receives each request and its answer
 */
record GuardedEndpoint(Endpoint endpoint, BiConsumer<Request, Answer> witness) implements Endpoint {

    @Override
    public Answer answer(Request request) throws IOException {
        Answer answer = guarded(request);
        witness.accept(request, answer);
        return answer;
    }

    private Answer guarded(Request request) throws IOException {
        if (request.isTooLarge()) {
            return Answer.problem(ProblemType.TOO_LARGE);
        }
        try {
            return endpoint.answer(request);
        } catch (UnreadableException e) {
            return Answer.problem(
                    ProblemType.INVALID_REQUEST, new Reason("INVALID_REQUEST", String.valueOf(e.getMessage())));
        }
    }
}
