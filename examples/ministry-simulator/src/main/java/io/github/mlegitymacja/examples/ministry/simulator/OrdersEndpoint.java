package io.github.mlegitymacja.examples.ministry.simulator;

import static io.github.mlegitymacja.examples.ministry.protocol.Wire.AUTHORIZATION;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.examples.ministry.life.MinistryOrder;
import io.github.mlegitymacja.examples.ministry.life.SimulatedMinistry;
import io.github.mlegitymacja.examples.ministry.life.Stage;
import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.protocol.ProblemType;
import io.github.mlegitymacja.examples.ministry.protocol.StatusJson;
import io.github.mlegitymacja.examples.ministry.protocol.SubmissionJson;
import io.github.mlegitymacja.examples.ministry.protocol.UnreadableException;
import io.github.mlegitymacja.examples.ministry.protocol.WireStatus;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers requests of the ministry's protocol.
 *
 * @param path the path of the orders
 * @param ministry the ministry that answers
 * @param token the bearer token that callers must send, if any
 */
record OrdersEndpoint(String path, SimulatedMinistry ministry, Optional<String> token) implements Endpoint {

    private static final long MOST_PER_PAGE = 1000;

    @Override
    public Answer answer(Request request) throws IOException {
        if (!isAuthenticated(request)) {
            return Answer.problem(ProblemType.NOT_AUTHENTICATED);
        }
        String id = request.pathAfter(path);
        return id.isEmpty() ? request.ifGet(() -> page(request)) : answer(request, order(id));
    }

    private Answer answer(Request request, OrderId order) {
        return switch (request.method()) {
            case "PUT" -> submit(request, order);
            case "GET" -> status(order);
            case "DELETE" -> withdraw(order);
            default -> Answer.problem(ProblemType.METHOD_NOT_ALLOWED).with("Allow", "PUT, GET, DELETE");
        };
    }

    private Answer submit(Request request, OrderId order) {
        if (!request.isJson()) {
            return Answer.problem(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        SubmitAnswer answer = ministry.submit(SubmissionJson.read(order, request.body()));
        if (answer instanceof SubmitAnswer.Refused refused) {
            boolean withdrawn = ministry.find(order).map(MinistryOrder::stage).equals(Optional.of(Stage.WITHDRAWN));
            return Answer.problem(
                    withdrawn ? ProblemType.ORDER_WITHDRAWN : ProblemType.ORDER_REFUSED, refused.reason());
        }
        return Answer.json(202, Json.object().put("id", order.toString()))
                .retryAfter(((SubmitAnswer.Accepted) answer).pollAfter());
    }

    private Answer status(OrderId order) {
        StatusAnswer answer = ministry.status(order);
        if (answer instanceof StatusAnswer.Unknown) {
            return Answer.problem(ProblemType.ORDER_UNKNOWN);
        }
        Optional<Duration> pollAfter =
                answer instanceof StatusAnswer.Processing processing ? processing.pollAfter() : Optional.empty();
        return Answer.json(200, dated(order, answer)).retryAfter(pollAfter);
    }

    private Answer withdraw(OrderId order) {
        WithdrawAnswer answer = ministry.withdraw(order);
        if (answer instanceof WithdrawAnswer.Refused refused) {
            return Answer.problem(ProblemType.WITHDRAWAL_REFUSED, refused.reason());
        }
        return Answer.json(200, dated(order, ministry.status(order)));
    }

    private ObjectNode dated(OrderId order, StatusAnswer answer) {
        ObjectNode json = StatusJson.write(order, answer);
        ministry.find(order)
                .ifPresent(known -> json.put("changedAt", known.changedAt().toString()));
        return json;
    }

    private Answer page(Request request) {
        long since = request.number("since", 0, Long.MAX_VALUE).orElse(0L);
        long limit = request.number("limit", 1, MOST_PER_PAGE).orElse(100L);
        List<MinistryOrder> changed = ministry.changedSince(since, (int) limit);
        ObjectNode json = Json.object();
        var orders = json.putArray("orders");
        changed.forEach(order -> orders.add(entry(order)));
        return Answer.json(
                200,
                json.put(
                        "next",
                        changed.isEmpty()
                                ? since
                                : changed.get(changed.size() - 1).change()));
    }

    private static ObjectNode entry(MinistryOrder order) {
        return Json.object()
                .put("id", order.id().toString())
                .put("status", wireStatus(order.stage()).name())
                .put("changedAt", order.changedAt().toString());
    }

    /** Returns the status in the protocol, in which a refused order is a failed one. */
    private static WireStatus wireStatus(Stage stage) {
        return stage == Stage.REFUSED ? WireStatus.FAILED : WireStatus.valueOf(stage.name());
    }

    static OrderId order(String id) {
        try {
            return OrderId.parse(id);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("the path does not end in an order's id");
        }
    }

    /** Compares in constant time, so that the duration reveals nothing about the token. */
    private boolean isAuthenticated(Request request) {
        return token.map(expected -> MessageDigest.isEqual(
                        ("Bearer " + expected).getBytes(UTF_8),
                        request.header(AUTHORIZATION).orElse("").getBytes(UTF_8)))
                .orElse(true);
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return "OrdersEndpoint(" + path + ")";
    }
}
