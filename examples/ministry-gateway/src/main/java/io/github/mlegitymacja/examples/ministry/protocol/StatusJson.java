package io.github.mlegitymacja.examples.ministry.protocol;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the status of an order. */
public final class StatusJson {

    private StatusJson() {}

    /** Writes a status. The wait before the next poll is sent as a header. */
    public static ObjectNode write(OrderId order, StatusAnswer answer) {
        ObjectNode json = Json.object().put("id", order.toString());
        if (answer instanceof StatusAnswer.Processing) {
            return json.put("status", WireStatus.PROCESSING.name());
        } else if (answer instanceof StatusAnswer.Ready ready) {
            json.put("status", WireStatus.READY.name()).set("activation", activation(ready.activation()));
            return json;
        } else if (answer instanceof StatusAnswer.Failed failed) {
            json.put("status", WireStatus.FAILED.name())
                    .putObject("error")
                    .put("code", failed.reason().code())
                    .put("text", failed.reason().polish());
            return json;
        } else if (answer instanceof StatusAnswer.Expired) {
            return json.put("status", WireStatus.EXPIRED.name());
        } else if (answer instanceof StatusAnswer.Collected) {
            return json.put("status", WireStatus.COLLECTED.name());
        } else if (answer instanceof StatusAnswer.Withdrawn) {
            return json.put("status", WireStatus.WITHDRAWN.name());
        }
        throw new IllegalArgumentException("an unknown order has no status");
    }

    /**
     * Reads a status.
     *
     * @param pollAfter the wait that the header contained
     * @throws UnreadableException if the document is not a status of the protocol
     */
    public static StatusAnswer read(Json json, Optional<Duration> pollAfter) {
        return switch (WireStatus.parse(json.text("status"))) {
            case PROCESSING -> new StatusAnswer.Processing(pollAfter);
            case READY -> new StatusAnswer.Ready(activation(json.object("activation")));
            case EXPIRED -> new StatusAnswer.Expired();
            case COLLECTED -> new StatusAnswer.Collected();
            case FAILED -> new StatusAnswer.Failed(error(json.object("error")));
            case WITHDRAWN -> new StatusAnswer.Withdrawn();
        };
    }

    private static ObjectNode activation(Activation activation) {
        ObjectNode json = Json.object().put("qrText", activation.qrText()).put("code", activation.code());
        activation.usableUntil().ifPresent(end -> json.put("usableUntil", end.toString()));
        return json;
    }

    private static Activation activation(Json json) {
        try {
            return new Activation(json.text("qrText"), json.text("code"), json.optionalInstant("usableUntil"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("the activation is blank, too long or contains control characters");
        }
    }

    private static Reason error(Json json) {
        return Reason.quoting(json.text("code"), json.text("text"));
    }
}
