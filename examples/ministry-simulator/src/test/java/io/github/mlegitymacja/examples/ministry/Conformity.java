package io.github.mlegitymacja.examples.ministry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import io.github.mlegitymacja.examples.ministry.simulator.Answer;
import io.github.mlegitymacja.examples.ministry.simulator.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Compares requests and answers with the OpenAPI document. As the simulator's witness it collects complaints during a
 * test.
 */
public final class Conformity implements BiConsumer<Request, Answer> {

    private static final String DOCUMENT = "urn:mlegitymacja:openapi";

    private static final JsonNode OPEN_API = new YAMLMapper().readTree(text());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(DOCUMENT, OPEN_API.toString())));

    private final List<String> complaints = new ArrayList<>();
    private int seen;

    /** Returns the document as it is packaged. */
    public static String text() {
        try (var file = Objects.requireNonNull(Wire.class.getResourceAsStream("openapi.yaml"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void accept(Request request, Answer answer) {
        seen++;
        complaints.addAll(complaints(
                request.method(),
                request.uri().getPath(),
                Optional.ofNullable(request.headers().getFirst(Wire.CONTENT_TYPE)),
                new String(request.body(), UTF_8)));
        complaints.addAll(complaints(request.method(), request.uri().getPath(), answer));
    }

    /** Fails if a message did not conform. */
    public synchronized void assertConformed() {
        assertEquals(List.of(), complaints);
    }

    /** Returns how many requests were compared, with their answers. */
    public synchronized int seen() {
        return seen;
    }

    /** Lists the problems of a request's body. */
    List<String> complaints(String method, String path, Optional<String> mediaType, String body) {
        JsonNode described = operation(method, path).path("requestBody");
        return described.isMissingNode() && body.isEmpty()
                ? List.of()
                : problems(described.path("content"), mediaType.orElse("none"), body);
    }

    /** Lists the problems of an answer. */
    List<String> complaints(String method, String path, Answer answer) {
        JsonNode responses = operation(method, path).path("responses");
        JsonNode described = responses.path(Integer.toString(answer.status()));
        if (described.isMissingNode()) {
            described = responses.path("default");
        }
        JsonNode content = resolved(described).path("content");
        return problems(
                content, answer.headers().getOrDefault(Wire.CONTENT_TYPE, "none"), new String(answer.body(), UTF_8));
    }

    private List<String> problems(JsonNode content, String mediaType, String body) {
        JsonNode schema = content.path(mediaType).path("schema");
        if (schema.isMissingNode()) {
            return List.of("a body of type " + mediaType + " is not described");
        }
        String location = schema.path("$ref").asString();
        return SCHEMAS.getSchema(SchemaLocation.of(DOCUMENT + location)).validate(body, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private JsonNode operation(String method, String path) {
        String template = path.equals(Wire.ORDERS) ? path : Wire.ORDERS + "/{id}";
        return OPEN_API.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : OPEN_API.at(reference.asString().substring(1));
    }
}
