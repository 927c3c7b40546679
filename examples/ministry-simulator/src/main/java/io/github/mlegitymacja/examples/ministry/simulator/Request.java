package io.github.mlegitymacja.examples.ministry.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.protocol.ProblemType;
import io.github.mlegitymacja.examples.ministry.protocol.UnreadableException;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.immutables.value.Value;

/** A received request. {@code toString} hides headers and body. */
@Value.Immutable
public abstract class Request {

    /** Enough for a photo of 10 MiB in Base64 with the other fields. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    public abstract String method();

    public abstract URI uri();

    @Value.Redacted
    public abstract Headers headers();

    @Value.Redacted
    public abstract byte[] body();

    /** Reads a request to its end, because a client that is cut off while sending does not see the answer. */
    static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        return ImmutableRequest.builder()
                .method(exchange.getRequestMethod())
                .uri(exchange.getRequestURI())
                .headers(exchange.getRequestHeaders())
                .body(body)
                .build();
    }

    boolean isTooLarge() {
        return body().length > MOST_BYTES;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers().getFirst(name));
    }

    boolean isJson() {
        return isOf(Json.MEDIA_TYPE);
    }

    boolean isOf(String mediaType) {
        return header(Wire.CONTENT_TYPE)
                .filter(type -> Wire.isMediaType(type, mediaType))
                .isPresent();
    }

    /** Returns the path after a prefix, without a leading slash. */
    String pathAfter(String prefix) {
        return uri().getPath().substring(prefix.length()).replaceFirst("^/", "");
    }

    /**
     * Returns a number of the query.
     *
     * @throws UnreadableException if the value is not a number within the bounds
     */
    Optional<Long> number(String name, long least, long most) {
        String query = Optional.ofNullable(uri().getRawQuery()).orElse("");
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.split("=", 2)[0].equals(name))
                .findFirst()
                .map(pair -> number(name, pair.substring(name.length()).replaceFirst("^=", ""), least, most));
    }

    /** Answers a GET request, and refuses every other method. */
    Answer ifGet(Looking look) throws IOException {
        return method().equals("GET")
                ? look.answer()
                : Answer.problem(ProblemType.METHOD_NOT_ALLOWED).with("Allow", "GET");
    }

    private static long number(String name, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of bounds.
        }
        throw new UnreadableException(name + " is not a number from " + least + " to " + most);
    }

    /** Creates the answer to a GET request. */
    interface Looking {
        Answer answer() throws IOException;
    }
}
