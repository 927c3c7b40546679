package io.github.mlegitymacja.examples.ministry.simulator;

import io.github.mlegitymacja.examples.ministry.protocol.ProblemType;
import io.github.mlegitymacja.examples.ministry.protocol.UnreadableException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** What can go wrong on the way, each with what it does to a request. */
public enum Fault {
    SLOW("acts, and answers too late", call -> {
        Answer answer = call.act();
        call.hold();
        call.send(answer);
    }),
    DRIP("acts, and never comes to the end of its answer", call -> call.sendHalfAndHold(call.act())),
    DOWN("closes the connection without having acted", Call::hangUp),
    UNAVAILABLE("503 with Retry-After", Fault::unavailable),
    OVERLOADED("429 with Retry-After", Fault::overloaded),
    INTERNAL_ERROR("500", call -> call.send(Answer.problem(ProblemType.INTERNAL_ERROR))),
    WRONG_TOKEN("401, whatever the token", call -> call.send(Answer.problem(ProblemType.NOT_AUTHENTICATED))),
    REDIRECT("sends elsewhere", call -> call.send(Answer.empty(307).with("Location", call.elsewhere()))),
    STRAY_NOT_FOUND(
            "a proxy's own 404",
            call -> call.send(Answer.text(404, "text/html", "<title>404 Not Found</title><h1>Not Found</h1>"))),
    LOST_ANSWER("acts, and closes the connection", call -> {
        call.act();
        call.hangUp();
    }),
    DUPLICATE_REQUEST("a proxy repeats the request", call -> {
        call.act();
        call.send(call.act());
    }),
    MALFORMED_JSON("the answer's JSON breaks off", call -> {
        Answer answer = call.act();
        call.send(answer.saying(Arrays.copyOf(answer.body(), answer.body().length / 2)));
    }),
    WRONG_CONTENT_TYPE(
            "the answer says it is HTML", call -> call.send(call.act().with("Content-Type", "text/html"))),
    TRUNCATED_BODY("the connection closes in the middle of the answer", call -> call.sendHalf(call.act())),
    OVERSIZE_BODY(
            "an answer of more than a megabyte",
            call -> call.send(call.act().edited(json -> json.put("padding", "x".repeat(1024 * 1024))))),
    UNKNOWN_STATUS(
            "a status that the protocol does not have",
            call -> call.send(call.act().edited(json -> {
                if (json.path("status").isString()) {
                    json.put("status", "ARCHIVED");
                }
            }))),
    UNKNOWN_FIELDS(
            "fields that the protocol does not have",
            call -> call.send(call.act()
                    .edited(json -> json.put("novelty", "of the next version").putObject("novelties")))),
    OTHER_ORDER(
            "the answer to another request",
            call -> call.send(call.act()
                    .edited(json -> json.replace("id", json.stringNode("01999f11-1111-7111-8111-111111111111"))))),
    CLOCK_SKEW(
            "a clock that is three hours ahead, and Retry-After as a date", call -> call.send(call.skewed(call.act()))),
    BACKWARDS("every other status is the one before", call -> call.send(call.outdated(call.act())));

    private final String label;
    private final String description;
    private final Effect effect;

    Fault(String description, Effect effect) {
        this.label = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.description = description;
        this.effect = effect;
    }

    /** The name on the command line and in addresses. */
    public String label() {
        return label;
    }

    public String description() {
        return description;
    }

    /**
     * Reads a label.
     *
     * @throws UnreadableException if there is no such fault
     */
    public static Fault parse(String label) {
        return Arrays.stream(values())
                .filter(fault -> fault.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new UnreadableException("there is no such fault; there are "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Fault::label).toList())));
    }

    @Override
    public String toString() {
        return label;
    }

    void on(Call call) throws IOException {
        effect.on(call);
    }

    private static void unavailable(Call call) throws IOException {
        call.send(Answer.problem(ProblemType.UNAVAILABLE).retryAfter(call.remaining(UNAVAILABLE)));
    }

    private static void overloaded(Call call) throws IOException {
        call.send(Answer.problem(ProblemType.OVERLOADED).retryAfter(call.remaining(OVERLOADED)));
    }

    /** What is done about a request. */
    private interface Effect {
        void on(Call call) throws IOException;
    }
}
