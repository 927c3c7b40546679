package io.github.mlegitymacja.examples.ministry.protocol;

import io.github.mlegitymacja.spi.order.Reason;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Problem details (RFC 9457) on the wire. */
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    public static ObjectNode write(ProblemType type) {
        return Json.object().put("type", type.uri()).put("title", type.title()).put("status", type.status());
    }

    /** A refusal, for a reason. */
    public static ObjectNode write(ProblemType type, Reason reason) {
        return write(type).put("detail", reason.text().polish()).put("code", reason.code());
    }

    /** The type, or empty if the protocol has no such type. */
    public static Optional<ProblemType> type(Json problem) {
        return problem.optionalText("type").flatMap(ProblemType::of);
    }

    /** Why something was refused, in the other side's words. */
    public static Reason reason(Json problem, ProblemType type) {
        return Reason.quoting(
                problem.optionalText("code").orElse(type.name()),
                problem.optionalText("detail").orElse(type.title()));
    }
}
