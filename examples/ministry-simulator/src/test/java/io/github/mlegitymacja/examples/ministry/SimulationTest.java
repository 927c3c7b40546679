package io.github.mlegitymacja.examples.ministry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.simulator.Fault;
import io.github.mlegitymacja.qr.QrCode;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.tck.SampleOrders;
import io.github.mlegitymacja.tck.SampleStudents;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The endpoints that control the simulator, and the status page. */
class SimulationTest {

    private static final String ORDER = "/orders/" + TestLine.ORDER;

    private final TestLine line = new TestLine();

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void the_phone_scans_the_picture_and_the_document_is_collected() {
        line.gateway().submit(SampleStudents.submission(TestLine.ORDER));
        line.simulator.ministry().issue(TestLine.ORDER, SampleOrders.ACTIVATION);
        byte[] picture = QrCode.of(SampleOrders.ACTIVATION).toPng();

        assertEquals("WRONG_CODE", result(scan(picture, "000000")));
        assertEquals("ADDED", result(scan(picture, SampleOrders.ACTIVATION.code())));
        assertEquals("NO_SUCH_DOCUMENT", result(scan(picture, SampleOrders.ACTIVATION.code())));
        assertEquals(422, scan(new byte[] {1, 2, 3}, "000000").statusCode());
        assertEquals(new StatusAnswer.Collected(), line.gateway().status(TestLine.ORDER));
    }

    @Test
    void codes_expire_or_are_replaced_by_newer_ones_on_request() {
        line.gateway().submit(SampleStudents.submission(TestLine.ORDER));
        assertEquals(409, change("newer"));
        line.simulator.ministry().issue(TestLine.ORDER, SampleOrders.ACTIVATION);

        assertEquals(303, change("expired"));
        assertEquals(new StatusAnswer.Expired(), line.gateway().status(TestLine.ORDER));
        assertEquals(409, change("expired"));
        assertEquals(303, change("newer"));
        var ready = assertInstanceOf(StatusAnswer.Ready.class, line.gateway().status(TestLine.ORDER));
        assertFalse(ready.activation().hasSameCodesAs(SampleOrders.ACTIVATION));
        assertEquals(404, change("older"));
        assertEquals(404, post("/simulation/codes/" + TestLine.ORDER));
        assertEquals(400, post("/simulation/codes/7/newer"));
    }

    private int change(String change) {
        return post("/simulation/codes/" + TestLine.ORDER + "/" + change);
    }

    private int post(String path) {
        return Http.send(Http.request(line, path).POST(BodyPublishers.noBody())).statusCode();
    }

    @Test
    void codes_travel_with_their_end() {
        line.gateway().submit(SampleStudents.submission(TestLine.ORDER));
        var codes = new Activation("Q", "1", Optional.of(TestLine.NOON.plusNanos(123_456_000)));
        line.simulator.ministry().issue(TestLine.ORDER, codes);

        assertEquals(new StatusAnswer.Ready(codes), line.gateway().status(TestLine.ORDER));
        line.clock.moveTo(TestLine.NOON.plusSeconds(1));
        assertEquals(new StatusAnswer.Expired(), line.gateway().status(TestLine.ORDER));
    }

    @Test
    void a_person_with_one_name_can_be_submitted() {
        var student = StudentRecord.builder()
                .id(SampleOrders.student(0))
                .familyName("Li")
                .hasStudentStatus(true)
                .build();

        line.gateway().submit(Submission.of(TestLine.ORDER, student, SampleOrders.SEMESTER, SampleOrders.LAST_DAY));

        assertInstanceOf(StatusAnswer.Processing.class, line.gateway().status(TestLine.ORDER));
    }

    @Test
    void the_faults_of_issued_orders_begin_with_the_second_poll() {
        line.gateway().submit(SampleStudents.submission(TestLine.ORDER));
        line.simulator.switchOn(Fault.FORGOTTEN_ORDER);
        assertInstanceOf(StatusAnswer.Processing.class, line.gateway().status(TestLine.ORDER));
        line.simulator.ministry().issue(TestLine.ORDER, SampleOrders.ACTIVATION);

        assertInstanceOf(StatusAnswer.Ready.class, line.gateway().status(TestLine.ORDER));
        assertEquals(new StatusAnswer.Unknown(), line.gateway().status(TestLine.ORDER));
        line.simulator.switchOff(Fault.FORGOTTEN_ORDER);
        line.simulator.switchOn(Fault.FAILED_AFTER_ISSUE);
        assertInstanceOf(StatusAnswer.Failed.class, line.gateway().status(TestLine.ORDER));
        line.simulator.ministry().collect(TestLine.ORDER);
        assertEquals(new StatusAnswer.Collected(), line.gateway().status(TestLine.ORDER));
    }

    @Test
    void a_withdrawal_can_be_refused() {
        line.gateway().submit(SampleStudents.submission(TestLine.ORDER));
        line.simulator.switchOn(Fault.REFUSED_WITHDRAWAL);

        assertInstanceOf(WithdrawAnswer.Refused.class, line.gateway().withdraw(TestLine.ORDER));
        assertInstanceOf(StatusAnswer.Processing.class, line.gateway().status(TestLine.ORDER));
    }

    @Test
    void a_driven_clock_moves_forward_and_never_back() {
        String later = TestLine.NOON.plusSeconds(60).toString();

        assertEquals(200, setClock(line, later));
        assertEquals(TestLine.NOON.plusSeconds(60), line.clock.instant());
        assertEquals(409, setClock(line, TestLine.NOON.toString()));
        assertEquals(400, setClock(line, "tomorrow"));
        assertEquals(400, setClock(line, "+999999999-12-31T23:59:59Z"));
        assertEquals(400, setClock(line, "+10000-01-01T00:00:00Z"));
        assertEquals(400, setClock(line, "1969-12-31T23:59:59Z"));
        assertTrue(Http.get(line, "/simulation").body().contains(later));
    }

    @Test
    void a_real_clock_cannot_be_set() {
        try (var real = new TestLine(settings -> settings.clock(InstantSource.fixed(TestLine.NOON)))) {
            assertEquals(409, setClock(real, TestLine.NOON.plusSeconds(1).toString()));
        }
    }

    @Test
    void a_fault_applies_to_the_given_number_of_requests() {
        assertEquals(
                204,
                Http.put(line, "/simulation/faults/lost-answer", "{\"times\":1}")
                        .statusCode());

        // The first attempt was carried out, and the second one was answered.
        line.gateway().submit(SampleStudents.submission(TestLine.ORDER));
        assertEquals(2, line.simulator.requests());
        assertTrue(Http.get(line, "/simulation").body().contains("\"faults\":[]"));
    }

    @Test
    void a_fault_lasts_for_the_given_time_and_announces_the_rest_of_it() {
        Http.put(line, "/simulation/faults/unavailable", "{\"seconds\":2700}");
        line.clock.moveTo(TestLine.NOON.plusSeconds(700));

        var failure =
                assertThrows(InfrastructureException.class, () -> line.gateway().status(TestLine.ORDER));
        assertEquals(Duration.ofSeconds(2000), failure.retryAfter().orElseThrow());
        line.clock.moveTo(TestLine.NOON.plusSeconds(2700));
        assertEquals(new StatusAnswer.Unknown(), line.gateway().status(TestLine.ORDER));
    }

    @Test
    void a_fault_ends_with_its_last_request_or_with_its_time_whichever_comes_first() {
        Http.put(line, "/simulation/faults/unavailable", "{\"times\":1,\"seconds\":60}");
        assertEquals(503, Http.get(line, ORDER).statusCode());
        assertEquals(404, Http.get(line, ORDER).statusCode());

        Http.put(line, "/simulation/faults/unavailable", "{\"times\":1,\"seconds\":60}");
        line.clock.moveTo(TestLine.NOON.plusSeconds(60));
        assertEquals(404, Http.get(line, ORDER).statusCode());
    }

    @Test
    void retry_after_belongs_to_the_fault_that_applied() {
        Http.put(line, "/simulation/faults/unavailable", "{\"seconds\":100}");
        Http.put(line, "/simulation/faults/overloaded", "{\"seconds\":2700}");

        assertEquals("100", retryAfter(503));
        line.clock.moveTo(TestLine.NOON.plusSeconds(700));
        assertEquals("2000", retryAfter(429));
    }

    private String retryAfter(int status) {
        HttpResponse<String> response = Http.get(line, ORDER);
        assertEquals(status, response.statusCode());
        return response.headers().firstValue("Retry-After").orElseThrow();
    }

    @Test
    void faults_are_switched_off_one_by_one_or_all_at_once() {
        List.of(Fault.values()).forEach(line.simulator::switchOn);

        assertEquals(204, Http.delete(line, "/simulation/faults/down").statusCode());
        assertFalse(Http.get(line, "/simulation").body().contains("\"down\""));
        assertEquals(204, Http.delete(line, "/simulation/faults").statusCode());
        assertTrue(Http.get(line, "/simulation").body().contains("\"faults\":[]"));
        assertEquals(400, Http.put(line, "/simulation/faults/flood", "{}").statusCode());
        assertEquals(
                400, Http.put(line, "/simulation/faults/down", "{\"times\":0}").statusCode());
    }

    @Test
    void a_status_goes_backwards_only_every_other_time() {
        line.gateway().submit(SampleStudents.submission(TestLine.ORDER));
        line.gateway().status(TestLine.ORDER);
        line.simulator.ministry().issue(TestLine.ORDER, SampleOrders.ACTIVATION);
        line.gateway().status(TestLine.ORDER);
        line.simulator.switchOn(Fault.BACKWARDS);

        assertInstanceOf(StatusAnswer.Processing.class, line.gateway().status(TestLine.ORDER));
        assertInstanceOf(StatusAnswer.Ready.class, line.gateway().status(TestLine.ORDER));
        assertInstanceOf(StatusAnswer.Processing.class, line.gateway().status(TestLine.ORDER));
    }

    @Test
    void changes_are_read_page_by_page_to_the_end() {
        for (int number = 0; number < 5; number++) {
            line.gateway().submit(SampleStudents.submission(SampleOrders.id(number)));
        }
        line.gateway().withdraw(SampleOrders.id(1));

        var seen = new ArrayList<String>();
        long next = 0;
        Json page;
        do {
            page = Json.read(
                    Http.get(line, "/orders?limit=2&since=" + next).body().getBytes(UTF_8));
            page.node()
                    .path("orders")
                    .forEach(order -> seen.add(order.path("id").asString()));
            next = page.node().path("next").asLong();
        } while (!page.node().path("orders").isEmpty());

        assertEquals(
                List.of(0, 2, 3, 4, 1).stream()
                        .map(SampleOrders::id)
                        .map(OrderId::toString)
                        .toList(),
                seen);
    }

    @Test
    void the_status_page_escapes_keys_and_shows_no_secret() {
        var student = SampleStudents.complete(new StudentId("<b>\"&'x"));
        line.gateway().submit(Submission.of(TestLine.ORDER, student, SampleOrders.SEMESTER, SampleOrders.LAST_DAY));
        line.simulator.ministry().issue(TestLine.ORDER, SampleOrders.ACTIVATION);
        line.simulator.switchOn(Fault.SLOW);

        HttpResponse<String> page = Http.get(line, "/");

        assertTrue(page.body().contains("&lt;b&gt;&quot;&amp;&#39;x"), page.body());
        assertTrue(page.body().contains("2026-10-01 12:00:00"));
        assertTrue(page.body().contains("acts, but answers too late"));
        assertTrue(page.body().contains("<b>1</b> ready"));
        assertTrue(page.body().contains("action=\"/simulation/codes/" + TestLine.ORDER + "/newer\""));
        assertTrue(page.body().contains("action=\"/simulation/codes/" + TestLine.ORDER + "/expired\""));
        assertFalse(page.body().contains("{{"));
        assertFalse(page.body().contains("<script"));
        Secrets.assertNoneIn(page.body());
    }

    private HttpResponse<String> scan(byte[] picture, String code) {
        return Http.send(Http.request(line, "/simulation/mobywatel")
                .POST(BodyPublishers.ofByteArray(picture))
                .header("Content-Type", "image/png")
                .header("X-Activation-Code", code));
    }

    private static String result(HttpResponse<String> response) {
        return Json.read(response.body().getBytes(UTF_8)).text("result");
    }

    private static int setClock(TestLine line, String now) {
        return Http.put(line, "/simulation/clock", "{\"now\":\"" + now + "\"}").statusCode();
    }
}
