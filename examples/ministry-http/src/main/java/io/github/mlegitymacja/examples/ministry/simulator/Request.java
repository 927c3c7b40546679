package io.github.mlegitymacja.examples.ministry.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import org.immutables.value.Value;

/** A request as it arrived. Its text hides the body. */
@Value.Immutable
public abstract class Request {

    /** A photo of 10 MiB in Base64, and what goes with it. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    public abstract String method();

    public abstract URI uri();

    @Value.Redacted
    public abstract Headers headers();

    @Value.Redacted
    public abstract byte[] body();

    /** Reads to the end, for whoever is cut off while sending does not see the answer. */
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

    /** What follows a prefix in the path, without a slash in front. */
    String pathAfter(String prefix) {
        return uri().getPath().substring(prefix.length()).replaceFirst("^/", "");
    }

    /** A number in the query. */
    Optional<Long> number(String name) {
        String query = Optional.ofNullable(uri().getRawQuery()).orElse("");
        for (String pair : query.split("&", -1)) {
            if (pair.matches(name + "=[0-9]{1,18}")) {
                return Optional.of(Long.parseLong(pair.substring(name.length() + 1)));
            }
        }
        return Optional.empty();
    }
}
