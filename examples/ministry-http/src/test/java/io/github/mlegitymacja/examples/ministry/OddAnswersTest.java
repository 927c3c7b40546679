package io.github.mlegitymacja.examples.ministry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.tck.SampleOrders;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that no simulator gives, byte by byte. */
class OddAnswersTest {

    private static final String ID = TestLine.ORDER.toString();

    /** By the ministry's clock, which is years behind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 120",
                "Mon, 03 Jan 2000 10:02:00 GMT | 120",
                "Mon, 03 Jan 2000 10:00:00 GMT | 0",
            })
    void retry_after_is_counted_by_the_clock_of_the_answer(String header, long seconds) throws IOException {
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
    void what_is_no_time_to_wait_is_none(String header) throws IOException {
        assertEquals(Optional.empty(), retryAfter(header));
    }

    @Test
    void what_the_http_client_cannot_read_is_not_quoted() throws IOException {
        String secret = SampleOrders.ACTIVATION.code();
        try (var ministry = new RawMinistry(secret + " " + SampleOrders.ACTIVATION.qrText() + "\n\n")) {
            Secrets.assertNoneIn(noAnswer(ministry));
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
                "{\"id\":\"%s\",\"status\":\"FAILED\"}",
                "{\"id\":\"%s\",\"status\":\"PROCESSING\"} and more"
            })
    void what_the_protocol_does_not_have_is_no_answer(String body) throws IOException {
        try (var ministry = new RawMinistry(ok("application/json", body.formatted(ID)))) {
            noAnswer(ministry);
        }
    }

    @Test
    void a_media_type_with_parameters_and_in_capitals_is_the_same() throws IOException {
        String body = "{\"id\":\"" + ID + "\",\"status\":\"COLLECTED\",\"unheard-of\":[]}";
        try (var ministry = new RawMinistry(ok("Application/JSON; charset=utf-8", body))) {
            assertEquals(new StatusAnswer.Collected(), ministry.gateway().status(TestLine.ORDER));
        }
    }

    @Test
    void an_answer_of_64_kib_is_read_and_one_byte_more_is_not() throws IOException {
        try (var ministry = new RawMinistry(ok("application/json", collectedIn(64 * 1024)))) {
            assertEquals(new StatusAnswer.Collected(), ministry.gateway().status(TestLine.ORDER));
        }
        try (var ministry = new RawMinistry(ok("application/json", collectedIn(64 * 1024 + 1)))) {
            assertEquals(
                    "the line to the ministry broke: TooLongException",
                    noAnswer(ministry).getMessage());
        }
    }

    private static String collectedIn(int bytes) {
        String json = "{\"id\":\"" + ID + "\",\"status\":\"COLLECTED\"}";
        return json + " ".repeat(bytes - json.length());
    }

    @Test
    void a_ministry_that_nobody_listens_for_is_no_answer() throws IOException {
        var ministry = new RawMinistry("");
        ministry.close();

        assertEquals(
                "the line to the ministry broke: ConnectException",
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
        return assertThrows(InfrastructureException.class, () -> gateway.status(TestLine.ORDER));
    }

    private static String ok(String mediaType, String body) {
        return "HTTP/1.1 200 OK\nContent-Type: " + mediaType + "\nContent-Length: " + body.length() + "\n\n" + body;
    }
}
