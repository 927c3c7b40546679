package io.github.mlegitymacja.examples.ministry.protocol;

import io.github.mlegitymacja.spi.order.Reason;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes problem details (RFC 9457). */
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    /** Writes a problem without a reason. */
    public static ObjectNode write(ProblemType type) {
        return Json.object().put("type", type.uri()).put("title", type.title()).put("status", type.status());
    }

    /** Writes a refusal with its reason. */
    public static ObjectNode write(ProblemType type, Reason reason) {
        return write(type).put("detail", reason.polish()).put("code", reason.code());
    }

    /** Returns the type, or empty if the protocol has no such type. */
    public static Optional<ProblemType> type(Json problem) {
        return problem.optionalText("type").flatMap(ProblemType::of);
    }

    /** Returns the reason in the ministry's own words; the type replaces missing words. */
    public static Reason reason(Json problem, ProblemType type) {
        return Reason.quoting(
                problem.optionalText("code").orElse(type.name()),
                problem.optionalText("detail").orElse(type.title()));
    }
}
