package io.github.mlegitymacja.examples.ministry.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.tck.SampleOrders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that the simulator never gives, byte by byte. */
class OddAnswersTest {

    private static final OrderId ORDER = SampleOrders.id(0);

    /** The ministry's clock is years behind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 120",
                "Mon, 03 Jan 2000 10:02:00 GMT | 120",
                "Mon, 03 Jan 2000 10:00:00 GMT | 0",
            })
    void a_date_in_retry_after_is_compared_with_the_date_of_the_answer(String header, long seconds) throws IOException {
        assertEquals(Optional.of(Duration.ofSeconds(seconds)), retryAfter("Retry-After: " + header.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retry-After: soon",
                "Retry-After: -1",
                "Retry-After: 99999999999999999999",
                "Retry-After: Mon, 03 Jan 2000 09:00:00 GMT",
                "Retry-After:",
                "Other: 1"
            })
    void an_invalid_retry_after_is_ignored(String header) throws IOException {
        assertEquals(Optional.empty(), retryAfter(header));
    }

    @Test
    void what_the_http_client_cannot_read_is_not_quoted() throws IOException {
        String code = SampleOrders.ACTIVATION.code();
        String qrText = SampleOrders.ACTIVATION.qrText();
        try (var ministry = new RawMinistry(code + " " + qrText + "\n\n")) {
            var trace = new StringWriter();
            noAnswer(ministry).printStackTrace(new PrintWriter(trace, true));
            assertFalse(trace.toString().contains(code), trace::toString);
            assertFalse(trace.toString().contains(qrText), trace::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"status\":\"PROCESSING\"}",
                "{\"id\":\"%s\"}",
                "{\"id\":\"%s\",\"status\":null}",
                "{\"id\":\"%s\",\"status\":\"processing\"}",
                "{\"id\":\"%s\",\"status\":\"READY\"}",
                "{\"id\":\"%s\",\"status\":\"READY\",\"activation\":{\"qrText\":\"\",\"code\":\"1\"}}",
                "{\"id\":\"%s\",\"status\":\"READY\",\"activation\":{\"qrText\":\"Q\",\"code\":7}}",
                "{\"id\":\"%s\",\"status\":\"READY\",\"activation\":{\"qrText\":\"Q\",\"code\":\"1\",\"usableUntil\":\"soon\"}}",
                "{\"id\":\"%s\",\"status\":\"READY\",\"activation\":{\"qrText\":\"Q\",\"code\":\"1\",\"usableUntil\":\"+12026-01-01T00:00:00Z\"}}",
                "{\"id\":\"%s\",\"status\":\"FAILED\"}",
                "{\"id\":\"%s\",\"status\":\"PROCESSING\"} and more"
            })
    void a_body_outside_the_protocol_is_no_answer(String body) throws IOException {
        try (var ministry = new RawMinistry(ok("application/json", body.formatted(ORDER)))) {
            noAnswer(ministry);
        }
    }

    @Test
    void media_types_are_compared_without_case_and_parameters() throws IOException {
        String body = "{\"id\":\"" + ORDER + "\",\"status\":\"COLLECTED\",\"unheard-of\":[]}";
        try (var ministry = new RawMinistry(ok("Application/JSON; charset=utf-8", body))) {
            assertEquals(new StatusAnswer.Collected(), ministry.gateway().status(ORDER));
        }
    }

    @Test
    void an_answer_of_64_kib_is_read_and_one_byte_more_is_not() throws IOException {
        try (var ministry = new RawMinistry(ok("application/json", collectedIn(64 * 1024)))) {
            assertEquals(new StatusAnswer.Collected(), ministry.gateway().status(ORDER));
        }
        try (var ministry = new RawMinistry(ok("application/json", collectedIn(64 * 1024 + 1)))) {
            assertEquals(
                    "the connection to the ministry failed: TooLongException",
                    noAnswer(ministry).getMessage());
        }
    }

    private static String collectedIn(int bytes) {
        String json = "{\"id\":\"" + ORDER + "\",\"status\":\"COLLECTED\"}";
        return json + " ".repeat(bytes - json.length());
    }

    @Test
    void a_refused_connection_is_no_answer() throws IOException {
        var ministry = new RawMinistry("");
        ministry.close();

        assertEquals(
                "the connection to the ministry failed: ConnectException",
                noAnswer(ministry).getMessage());
    }

    private static Optional<Duration> retryAfter(String header) throws IOException {
        String answer = "HTTP/1.1 503 No\nDate: Mon, 03 Jan 2000 10:00:00 GMT\n" + header + "\nContent-Length: 0\n\n";
        try (var ministry = new RawMinistry(answer)) {
            return noAnswer(ministry).retryAfter();
        }
    }

    private static InfrastructureException noAnswer(RawMinistry ministry) {
        var gateway = ministry.gateway();
        return assertThrows(InfrastructureException.class, () -> gateway.status(ORDER));
    }

    private static String ok(String mediaType, String body) {
        return "HTTP/1.1 200 OK\nContent-Type: " + mediaType + "\nContent-Length: " + body.length() + "\n\n" + body;
    }
}
