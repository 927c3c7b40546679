package io.github.mlegitymacja.examples.ministry.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.protocol.Problem;
import io.github.mlegitymacja.examples.ministry.protocol.ProblemType;
import io.github.mlegitymacja.examples.ministry.protocol.RetryAfter;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import io.github.mlegitymacja.spi.order.Reason;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import tools.jackson.databind.node.ObjectNode;

/** A response to be sent. {@code toString} hides the body. */
@Value.Immutable
public abstract class Answer {

    public abstract int status();

    public abstract Map<String, String> headers();

    @Value.Redacted
    @Value.Default
    public byte[] body() {
        return new byte[0];
    }

    static Answer empty(int status) {
        return ImmutableAnswer.builder().status(status).build();
    }

    static Answer json(int status, ObjectNode json) {
        return of(status, Json.MEDIA_TYPE, Json.write(json));
    }

    static Answer problem(ProblemType type) {
        return of(type.status(), Problem.MEDIA_TYPE, Json.write(Problem.write(type)));
    }

    static Answer problem(ProblemType type, Reason reason) {
        return of(type.status(), Problem.MEDIA_TYPE, Json.write(Problem.write(type, reason)));
    }

    static Answer text(int status, String mediaType, String text) {
        return of(status, mediaType + "; charset=utf-8", text.getBytes(UTF_8));
    }

    Answer retryAfter(Optional<Duration> wait) {
        return wait.map(some -> with(Wire.RETRY_AFTER, RetryAfter.write(some))).orElse(this);
    }

    Answer with(String header, String value) {
        var changed = new HashMap<>(headers());
        changed.put(header, value);
        return ImmutableAnswer.builder().from(this).headers(changed).build();
    }

    Answer saying(byte[] other) {
        return ImmutableAnswer.builder().from(this).body(other).build();
    }

    /** Returns a copy with changed JSON; an answer without a body stays unchanged. */
    Answer edited(Consumer<ObjectNode> change) {
        if (body().length == 0) {
            return this;
        }
        var json = (ObjectNode) Json.read(body()).node();
        change.accept(json);
        return saying(Json.write(json));
    }

    private static Answer of(int status, String contentType, byte[] body) {
        return ImmutableAnswer.builder()
                .status(status)
                .putHeaders(Wire.CONTENT_TYPE, contentType)
                .body(body)
                .build();
    }
}
