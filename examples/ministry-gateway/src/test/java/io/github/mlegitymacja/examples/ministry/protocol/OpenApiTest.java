package io.github.mlegitymacja.examples.ministry.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiTest {

    @Test
    void the_document_is_valid_openapi_3_1() {
        SwaggerParseResult result = parsed(document());

        assertEquals(List.of(), result.getMessages());
        assertEquals("3.1.0", result.getOpenAPI().getOpenapi());
        assertEquals(8, result.getOpenAPI().getPaths().size());
    }

    @Test
    void the_document_lists_every_problem_type() {
        Schema<?> problem =
                parsed(document()).getOpenAPI().getComponents().getSchemas().get("Problem");
        Schema<?> type = problem.getProperties().get("type");

        assertEquals(Stream.of(ProblemType.values()).map(ProblemType::uri).toList(), type.getEnum());
    }

    @ParameterizedTest
    @CsvSource({"operationId:, operationTitle:", "responses:, answers:", "in: path, in: street", "    title:, name:"})
    void a_document_with_a_mistake_is_noticed(String right, String wrong) {
        assertFalse(
                parsed(document().replace(right.strip(), wrong)).getMessages().isEmpty());
    }

    private static SwaggerParseResult parsed(String document) {
        return new OpenAPIV3Parser().readContents(document, null, new ParseOptions());
    }

    private static String document() {
        try (var file = Objects.requireNonNull(Wire.class.getResourceAsStream("openapi.yaml"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
