package io.github.mlegitymacja.examples.ministry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests outside the protocol get an answer that names the problem. */
class WrongRequestsTest {

    private static final String ORDER = "/orders/" + TestLine.ORDER;

    private final TestLine line = new TestLine();

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void a_request_without_the_token_gets_no_data() {
        var stranger = Http.send(Http.request(line, "/orders").setHeader("Authorization", "Bearer guess"));

        assertEquals(401, stranger.statusCode());
        assertFalse(stranger.body().contains("orders"));
    }

    @Test
    void requests_outside_the_protocol_are_refused_with_their_status() {
        assertEquals(400, Http.put(line, ORDER, "{\"student\":[]}").statusCode());
        assertEquals(400, Http.get(line, "/orders/7").statusCode());
        assertEquals(404, Http.get(line, "/nowhere").statusCode());
        assertEquals(
                405,
                Http.send(Http.request(line, ORDER).POST(BodyPublishers.noBody()))
                        .statusCode());
        assertEquals(
                415,
                Http.send(Http.request(line, ORDER).PUT(BodyPublishers.ofString("{}")))
                        .statusCode());
        assertEquals(413, Http.put(line, ORDER, "x".repeat(17 * 1024 * 1024)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=x",
                "since=-1",
                "since=",
                "since",
                "since=9223372036854775808",
                "limit=-1",
                "limit=0",
                "limit=1001",
                "limit=99999999999999999999",
                "since=0&limit=x"
            })
    void an_invalid_page_is_refused(String query) {
        assertEquals(400, Http.get(line, "/orders?" + query).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"since=0", "since=9223372036854775807", "limit=1", "limit=1000", "sincere=x"})
    void a_page_at_the_limits_is_returned(String query) {
        HttpResponse<String> response = Http.get(line, "/orders?" + query);

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("\"orders\":[]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /                     | GET",
                "PUT    | /                     | GET",
                "DELETE | /openapi.yaml         | GET",
                "DELETE | /orders               | GET",
                "DELETE | /simulation           | GET",
                "GET    | /simulation/clock     | PUT",
                "GET    | /simulation/codes     | POST",
                "POST   | /simulation/faults    | PUT, DELETE",
                "GET    | /simulation/mobywatel | POST"
            })
    void a_method_that_is_not_allowed_is_refused_with_the_allowed_ones(String method, String path, String allowed) {
        HttpResponse<String> response =
                Http.send(Http.request(line, path).method(method, BodyPublishers.ofString("{}")));

        assertEquals(405, response.statusCode());
        assertEquals(allowed, response.headers().firstValue("Allow").orElseThrow());
        assertEquals(404, Http.delete(line, "/simulation/nowhere").statusCode());
    }

    @Test
    void a_bug_is_answered_with_500() {
        try (var broken = new TestLine(settings -> settings.witness((request, answer) -> {
            throw new IllegalStateException();
        }))) {
            HttpResponse<String> response = Http.get(broken, ORDER);

            assertEquals(500, response.statusCode());
            assertTrue(response.body().contains("urn:mlegitymacja:problem:internal-error"));
            assertTrue(response.headers().firstValue("X-Request-Id").isPresent());
        }
    }
}
