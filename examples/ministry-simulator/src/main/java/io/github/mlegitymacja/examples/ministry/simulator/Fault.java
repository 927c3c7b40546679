package io.github.mlegitymacja.examples.ministry.simulator;

import io.github.mlegitymacja.examples.ministry.life.Reasons;
import io.github.mlegitymacja.examples.ministry.protocol.ProblemType;
import io.github.mlegitymacja.examples.ministry.protocol.UnreadableException;
import io.github.mlegitymacja.examples.ministry.protocol.WireStatus;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The faults of a network and of a server, each with its effect on a request. */
public enum Fault {
    SLOW("acts, but answers too late", call -> {
        Answer answer = call.act();
        call.hold();
        call.send(answer);
    }),
    DRIP("acts, but never completes its answer", call -> call.sendHalfAndHold(call.act())),
    DOWN("closes the connection without acting", Call::hangUp),
    UNAVAILABLE("503 with Retry-After", Fault::unavailable),
    OVERLOADED("429 with Retry-After", Fault::overloaded),
    INTERNAL_ERROR("500", call -> call.send(Answer.problem(ProblemType.INTERNAL_ERROR))),
    WRONG_TOKEN("401 for every token", call -> call.send(Answer.problem(ProblemType.NOT_AUTHENTICATED))),
    REDIRECT("redirects to another address", call -> call.send(Answer.empty(307).with("Location", call.elsewhere()))),
    STRAY_NOT_FOUND(
            "404 from a proxy",
            call -> call.send(Answer.text(404, "text/html", "<title>404 Not Found</title><h1>Not Found</h1>"))),
    LOST_ANSWER("acts, but closes the connection without an answer", call -> {
        call.act();
        call.hangUp();
    }),
    DUPLICATE_REQUEST("a proxy sends the request twice", call -> {
        call.act();
        call.send(call.act());
    }),
    MALFORMED_JSON("the JSON of the answer is cut off", call -> {
        Answer answer = call.act();
        call.send(answer.saying(Arrays.copyOf(answer.body(), answer.body().length / 2)));
    }),
    WRONG_CONTENT_TYPE(
            "the answer claims to be HTML", call -> call.send(call.act().with("Content-Type", "text/html"))),
    TRUNCATED_BODY("the connection closes within the answer", call -> call.sendHalf(call.act())),
    OVERSIZE_BODY(
            "an answer of more than 1 MiB",
            call -> call.send(call.act().edited(json -> json.put("padding", "x".repeat(1024 * 1024))))),
    UNKNOWN_STATUS(
            "a status outside the protocol",
            call -> call.send(call.act().edited(json -> {
                if (json.path("status").isString()) {
                    json.put("status", "ARCHIVED");
                }
            }))),
    UNKNOWN_FIELDS(
            "fields outside the protocol",
            call -> call.send(call.act()
                    .edited(json -> json.put("novelty", "of the next version").putObject("novelties")))),
    OTHER_ORDER(
            "the answer is about another order",
            call -> call.send(call.act()
                    .edited(json -> json.replace("id", json.stringNode("01999f11-1111-7111-8111-111111111111"))))),
    CLOCK_SKEW("the clock is three hours ahead, and Retry-After is a date", call -> call.send(call.skewed(call.act()))),
    BACKWARDS("every other answer repeats the previous status", call -> call.send(call.outdated(call.act()))),
    FORGOTTEN_ORDER(
            "from its second poll on, an issued order is unknown",
            call -> call.send(call.actOrOnceTold(answer -> Answer.problem(ProblemType.ORDER_UNKNOWN)))),
    FAILED_AFTER_ISSUE(
            "from its second poll on, an issued order has failed",
            call -> call.send(call.actOrOnceTold(answer -> answer.edited(Fault::fail)))),
    REFUSED_WITHDRAWAL("refuses every withdrawal", Fault::refuseWithdrawal);

    private final String label;
    private final String description;
    private final Effect effect;

    Fault(String description, Effect effect) {
        this.label = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.description = description;
        this.effect = effect;
    }

    /** Returns the name on the command line and in addresses. */
    public String label() {
        return label;
    }

    /** Returns what the simulator does to a request while the fault is on. */
    public String description() {
        return description;
    }

    /**
     * Finds a fault by its label.
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

    private static void fail(ObjectNode json) {
        json.without("activation").put("status", WireStatus.FAILED.name());
        json.putObject("error")
                .put("code", Reasons.REGISTER_TIMEOUT.code())
                .put("text", Reasons.REGISTER_TIMEOUT.polish());
    }

    private static void refuseWithdrawal(Call call) throws IOException {
        call.send(
                call.isWithdrawal()
                        ? Answer.problem(ProblemType.WITHDRAWAL_REFUSED, Reasons.DOCUMENT_LOCKED)
                        : call.act());
    }

    /** The effect on a request. */
    private interface Effect {
        void on(Call call) throws IOException;
    }
}
