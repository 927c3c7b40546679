package io.github.mlegitymacja.examples.ministry.gateway;

import io.github.mlegitymacja.examples.ministry.gateway.NoAnswerException.Trouble;
import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.protocol.Problem;
import io.github.mlegitymacja.examples.ministry.protocol.ProblemType;
import io.github.mlegitymacja.examples.ministry.protocol.RetryAfter;
import io.github.mlegitymacja.examples.ministry.protocol.UnreadableException;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A response, and the checks that it is the ministry's own answer: it must have a media type of the protocol, and name
 * the order or a problem type of the protocol.
 *
 * @param response status, headers and body
 */
record Reply(HttpResponse<byte[]> response) {

    private static final Set<Integer> PASSING = Set.of(408, 500, 502, 503, 504);
    private static final Set<Integer> LASTING = Set.of(401, 403, 429);

    int status() {
        return response.statusCode();
    }

    Optional<Duration> retryAfter() {
        return RetryAfter.read(header(Wire.RETRY_AFTER), header("Date"));
    }

    /**
     * Returns the JSON document about an order.
     *
     * @throws UnreadableException if the answer is about another order or is not JSON
     */
    Json about(OrderId order) {
        if (!isOf(Json.MEDIA_TYPE)) {
            throw new UnreadableException("the answer is not " + Json.MEDIA_TYPE);
        }
        Json json = Json.read(response.body());
        if (!json.text("id").equals(order.toString())) {
            throw new UnreadableException("the answer is about another order");
        }
        return json;
    }

    /**
     * Returns the reason of a refusal, if the ministry itself has refused: a proxy may send the same status without a
     * problem document.
     *
     * @param expected the problem types that answer the request
     * @throws NoAnswerException if the response is none of them and says nothing about the order
     */
    Reason reasonOf(ProblemType... expected) {
        return Arrays.stream(expected)
                .filter(type -> type.status() == status())
                .flatMap(type -> problem()
                        .filter(json -> Problem.type(json).equals(Optional.of(type)))
                        .map(json -> Problem.reason(json, type))
                        .stream())
                .findFirst()
                .orElseThrow(() ->
                        NoAnswerException.of("the ministry answered with status " + status(), trouble(), retryAfter()));
    }

    /** Hides the body. */
    @Override
    public String toString() {
        return "Reply(" + status() + ")";
    }

    private Trouble trouble() {
        if (PASSING.contains(status())) {
            return Trouble.PASSING;
        }
        return LASTING.contains(status()) || status() >= 500 || status() < 400 ? Trouble.LASTING : Trouble.OF_THIS_CALL;
    }

    private Optional<Json> problem() {
        return isOf(Problem.MEDIA_TYPE) ? Optional.of(Json.read(response.body())) : Optional.empty();
    }

    private boolean isOf(String mediaType) {
        return header(Wire.CONTENT_TYPE)
                .filter(type -> Wire.isMediaType(type, mediaType))
                .isPresent();
    }

    private Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }
}
