package io.github.mlegitymacja.examples.ministry.simulator;

import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.protocol.ProblemType;
import io.github.mlegitymacja.examples.ministry.protocol.UnreadableException;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import io.github.mlegitymacja.spi.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers requests that control the simulator; they are not part of the ministry's protocol.
 *
 * @param state the state to show and to change
 */
record SimulationEndpoint(State state) implements Endpoint {

    private static final String CODES = "codes";
    private static final String FAULTS = "faults";
    private static final Map<String, String> METHODS =
            Map.of("", "GET", "clock", "PUT", CODES, "POST", FAULTS, "PUT, DELETE", "mobywatel", "POST");

    @Override
    public Answer answer(Request request) {
        String what = request.pathAfter("/simulation");
        String part = what.split("/", 2)[0];
        return switch (request.method() + " " + part) {
            case "GET " -> Answer.json(200, shown());
            case "PUT clock" -> setClock(Json.read(request.body()));
            case "POST codes" -> changeCodes(what);
            case "PUT faults" -> switchOn(fault(what), Json.read(request.body()));
            case "DELETE faults" -> switchOff(what);
            case "POST mobywatel" -> add(request);
            default -> refused(part);
        };
    }

    private static Answer refused(String part) {
        return Optional.ofNullable(METHODS.get(part))
                .map(methods -> Answer.problem(ProblemType.METHOD_NOT_ALLOWED).with("Allow", methods))
                .orElseGet(() -> Answer.problem(ProblemType.NOTHING_HERE));
    }

    private ObjectNode shown() {
        ObjectNode json = Json.object()
                .put("now", state.clock().instant().toString())
                .put("driven", state.isDriven())
                .put("requests", state.requests().getAsLong());
        var faults = json.putArray(FAULTS);
        state.faults().on().forEach(fault -> faults.add(fault.label()));
        var orders = json.putObject("orders");
        state.ministry().counts().forEach((stage, count) -> orders.put(stage.name(), count));
        return json;
    }

    private Answer setClock(Json json) {
        Instant later = json.instant("now");
        return state.clock() instanceof DrivenClock clock && clock.moveTo(later)
                ? Answer.json(200, Json.object().put("now", later.toString()))
                : Answer.problem(ProblemType.CLOCK_REFUSED);
    }

    /** Sends a browser back to the status page, which has a button for each change. */
    private Answer changeCodes(String what) {
        String[] parts = what.split("/", -1);
        if (parts.length != 3) {
            return Answer.problem(ProblemType.NOTHING_HERE);
        }
        OrderId order = OrdersEndpoint.order(parts[1]);
        try {
            switch (parts[2]) {
                case "newer" -> state.ministry().issueNewerCodes(order);
                case "expired" -> state.ministry().expire(order);
                default -> {
                    return Answer.problem(ProblemType.NOTHING_HERE);
                }
            }
        } catch (IllegalStateException e) {
            return Answer.problem(ProblemType.CODES_REFUSED);
        }
        return Answer.empty(303).with("Location", "/");
    }

    private Answer switchOn(Fault fault, Json term) {
        state.faults()
                .switchOn(
                        fault,
                        term.optionalPositive("times"),
                        term.optionalPositive("seconds").map(Duration::ofSeconds));
        return Answer.empty(204);
    }

    private Answer switchOff(String what) {
        if (what.equals(FAULTS)) {
            state.faults().switchAllOff();
        } else {
            state.faults().switchOff(fault(what));
        }
        return Answer.empty(204);
    }

    private Answer add(Request request) {
        if (!request.isOf("image/png")) {
            return Answer.problem(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        String code = request.header(Wire.ACTIVATION_CODE)
                .orElseThrow(() -> new UnreadableException(Wire.ACTIVATION_CODE + " is missing"));
        return Mobywatel.scan(request.body())
                .map(text -> state.ministry().addToMobywatel(text, code))
                .map(result -> Answer.json(200, Json.object().put("result", result.name())))
                .orElseGet(() -> Answer.problem(ProblemType.PICTURE_UNREADABLE));
    }

    private static Fault fault(String what) {
        return Fault.parse(what.substring(FAULTS.length()).replaceFirst("^/", ""));
    }
}
