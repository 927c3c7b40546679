package io.github.mlegitymacja.examples.ministry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.protocol.SubmissionJson;
import io.github.mlegitymacja.examples.ministry.simulator.Answer;
import io.github.mlegitymacja.examples.ministry.simulator.Fault;
import io.github.mlegitymacja.examples.ministry.simulator.ImmutableAnswer;
import io.github.mlegitymacja.tck.SampleOrders;
import io.github.mlegitymacja.tck.SampleStudents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Guards the comparison with the OpenAPI document. */
class ConformityTest {

    private static final String PATH = "/orders/" + SampleOrders.id(0);

    private final Conformity conformity = new Conformity();

    @Test
    void the_document_lists_every_fault() {
        var faults = new YAMLMapper().readTree(Conformity.text()).at("/components/schemas/Fault/enum");

        assertEquals(
                Stream.of(Fault.values()).map(Fault::label).toList(),
                faults.valueStream().map(fault -> fault.asString()).toList());
    }

    @ParameterizedTest
    @CsvSource({"student", "semester", "validUntil"})
    void a_submission_without_a_required_field_is_noticed(String field) {
        String whole =
                new String(SubmissionJson.write(SampleStudents.submission(SampleOrders.id(0))), StandardCharsets.UTF_8);
        var json =
                (ObjectNode) Json.read(whole.getBytes(StandardCharsets.UTF_8)).node();
        json.remove(field);

        assertEquals(List.of(), complaints(whole));
        assertFalse(complaints(json.toString()).isEmpty());
    }

    @Test
    void a_student_with_one_name_conforms_and_a_student_without_a_name_is_noticed() {
        var json = (ObjectNode) Json.read(SubmissionJson.write(SampleStudents.submission(SampleOrders.id(0))))
                .node();
        ObjectNode student = json.withObject("student");
        student.remove("familyName");

        assertEquals(List.of(), complaints(json.toString()));
        student.remove("givenNames");
        assertFalse(complaints(json.toString()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2026-10-31T08:00:00Z\"", "\"2026-10-31T08:00:00.123456Z\""})
    void codes_may_have_an_end(String end) {
        assertEquals(List.of(), complaints(200, ready(",\"usableUntil\":" + end)));
        assertFalse(complaints(200, ready(",\"usableUntil\":7")).isEmpty());
    }

    private static String ready(String more) {
        return "{\"id\":\"%s\",\"status\":\"READY\",\"activation\":{\"qrText\":\"Q\",\"code\":\"1\"%s}}"
                .formatted(SampleOrders.id(0), more);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "READY|activation|{\"qrText\":\"Q\",\"code\":\"1\"}",
                "FAILED|error|{\"code\":\"C\",\"text\":\"T\"}"
            })
    void a_status_without_its_required_field_is_noticed(String status, String field, String value) {
        String head = "{\"id\":\"" + SampleOrders.id(0) + "\",\"status\":\"" + status + "\"";

        assertEquals(List.of(), complaints(200, head + ",\"" + field + "\":" + value + "}"));
        assertFalse(complaints(200, head + "}").isEmpty());
    }

    @Test
    void an_unknown_status_and_an_answer_of_another_media_type_are_noticed() {
        String archived = "{\"id\":\"" + SampleOrders.id(0) + "\",\"status\":\"ARCHIVED\"}";

        assertFalse(complaints(200, archived).isEmpty());
        assertFalse(complaints(404, "{}").isEmpty());
    }

    private List<String> complaints(String submission) {
        return conformity.complaints("PUT", PATH, Optional.of(Json.MEDIA_TYPE), submission);
    }

    private List<String> complaints(int status, String body) {
        Answer answer = ImmutableAnswer.builder()
                .status(status)
                .putHeaders("Content-Type", Json.MEDIA_TYPE)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
        return conformity.complaints("GET", PATH, answer);
    }
}
