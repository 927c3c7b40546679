package io.github.mlegitymacja.examples.ministry.simulator;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import com.sun.net.httpserver.HttpExchange;
import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.protocol.ProblemType;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import io.github.mlegitymacja.examples.ministry.protocol.WireStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One request, with the correct and the faulty ways to answer it. */
final class Call {

    private static final Duration SKEW = Duration.ofHours(3);

    /** The value of {@link HttpExchange#getResponseCode} before an answer is sent. */
    private static final int NOT_SENT = -1;

    private final HttpExchange exchange;
    private final Request request;
    private final Endpoint endpoint;
    private final Faults faults;

    Call(HttpExchange exchange, Request request, Endpoint endpoint, Faults faults) {
        this.exchange = exchange;
        this.request = request;
        this.endpoint = endpoint;
        this.faults = faults;
    }

    /** Answers with an internal error, unless an answer has begun already. */
    static void sendBroken(HttpExchange exchange) throws IOException {
        if (exchange.getResponseCode() == NOT_SENT) {
            Answer broken = Answer.problem(ProblemType.INTERNAL_ERROR);
            send(exchange, broken, broken.body().length);
        }
    }

    /** Carries out the request and returns the correct answer. */
    Answer act() throws IOException {
        Answer answer = endpoint.answer(request);
        if (request.method().equals("GET")) {
            faults.outdated().remember(path(), answer);
        }
        return answer;
    }

    /** Carries out the request. Returns another answer if the caller has already been told that the order is ready. */
    Answer actOrOnceTold(UnaryOperator<Answer> other) throws IOException {
        Optional<Answer> told = faults.outdated().last(path());
        Answer answer = act();
        return isReady(answer) && told.equals(Optional.of(answer)) ? other.apply(answer) : answer;
    }

    boolean isWithdrawal() {
        return request.method().equals("DELETE");
    }

    void send(Answer answer) throws IOException {
        send(exchange, answer, answer.body().length);
        exchange.close();
    }

    void sendHalf(Answer answer) throws IOException {
        send(exchange, answer, answer.body().length / 2);
        exchange.close();
    }

    void sendHalfAndHold(Answer answer) throws IOException {
        send(exchange, answer, answer.body().length / 2);
        hold();
        exchange.close();
    }

    void hangUp() {
        exchange.close();
    }

    void hold() {
        faults.hold();
    }

    Optional<Duration> remaining(Fault fault) {
        return Optional.of(faults.remaining(fault));
    }

    Answer outdated(Answer answer) {
        return faults.outdated().everyOther(path(), answer);
    }

    /**
     * Returns the answer of a ministry whose clock is ahead; only the header {@code Date}, which the server writes, is
     * right.
     */
    Answer skewed(Answer answer) {
        Answer dated = Optional.ofNullable(answer.headers().get(Wire.RETRY_AFTER))
                .map(seconds -> answer.with(Wire.RETRY_AFTER, dateIn(Long.parseLong(seconds))))
                .orElse(answer);
        return dated.edited(json -> json.optional("changedAt")
                .map(at -> Instant.parse(at.asString()).plus(SKEW))
                .ifPresent(at -> json.put("changedAt", at.toString())));
    }

    String elsewhere() {
        return "/elsewhere" + path();
    }

    private static boolean isReady(Answer answer) {
        return answer.status() == 200
                && Json.read(answer.body()).optionalText("status").equals(Optional.of(WireStatus.READY.name()));
    }

    private static String dateIn(long seconds) {
        return RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
    }

    private String path() {
        return request.uri().getPath();
    }

    /** Sends a part of the body; {@code Content-Length} announces all of it. */
    private static void send(HttpExchange exchange, Answer answer, int bytes) throws IOException {
        String id = Optional.ofNullable(exchange.getRequestHeaders().getFirst(Wire.REQUEST_ID))
                .orElseGet(() -> UUID.randomUUID().toString());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set(Wire.REQUEST_ID, id);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body(), 0, bytes);
        exchange.getResponseBody().flush();
    }
}
