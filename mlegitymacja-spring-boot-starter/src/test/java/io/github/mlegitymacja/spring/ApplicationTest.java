package io.github.mlegitymacja.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.student.StudentId;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An application with two adapters, a controller and one property. */
@SpringBootTest(
        properties = {
            "mlegitymacja.summer-begins=--02-22",
            "mlegitymacja.work.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:application",
            "management.endpoints.web.exposure.include=health,metrics",
            "management.endpoint.health.show-details=always"
        })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ApplicationTest {

    private static final Activation CODES = new Activation("https://mobywatel.gov.pl/secret-qr", "428571");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private BackgroundWork work;

    @Autowired
    private InMemoryMinistry ministry;

    @Autowired
    private OrderStore store;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void erase() {
        database.sql("DELETE FROM mlegitymacja_order").update();
    }

    private MvcTestResult ask(HttpMethod method, String path) {
        return http.method(method).uri(path).header("Accept-Language", "pl").exchange();
    }

    private static AbstractStringAssert<?> text(MvcTestResult answer, String path) {
        return assertThat(answer).bodyJson().extractingPath(path).asString();
    }

    private OrderId ordered() {
        assertThat(ask(HttpMethod.POST, "/anna/orders")).hasStatusOk();
        return store.ordersOf(new StudentId("anna")).readable().get(0).id();
    }

    OrderId ready() {
        OrderId order = ordered();
        work.submit();
        ministry.issue(order, CODES);
        database.sql("UPDATE mlegitymacja_order SET not_before = ordered_at").update();
        work.poll();
        return order;
    }

    @Test
    void an_order_is_shown_in_the_language_of_the_reader() {
        var answer = ask(HttpMethod.POST, "/anna/orders");

        assertThat(answer).hasStatusOk();
        text(answer, "$.status").isEqualTo("PENDING");
        text(answer, "$.label").isEqualTo("Oczekuje");
        text(answer, "$.history[0].event").isEqualTo("PLACE");
    }

    @Test
    void an_overview_is_shown_without_codes() throws Exception {
        ready();

        var answer = ask(HttpMethod.GET, "/anna");

        text(answer, "$.current.label").isEqualTo("Do odbioru");
        text(answer, "$.offered[0].code").isEqualTo("ADD_TO_MOBYWATEL");
        assertThat(answer).bodyJson().extractingPath("$.offered[0].warning").isNull();
        text(answer, "$.offered[1].code").isEqualTo("CANCEL");
        text(answer, "$.offered[1].warning.code").isEqualTo("DOCUMENT_ENDS_AT_ONCE");
        assertThat(answer.getResponse().getContentAsString()).doesNotContain("secret-qr", "428571");
    }

    @Test
    void codes_are_shown_on_demand() {
        var answer = ask(HttpMethod.GET, "/anna/orders/" + ready() + "/codes");

        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        text(answer, "$.code").isEqualTo("428571");
        text(answer, "$.qrText").isEqualTo("https://mobywatel.gov.pl/secret-qr");
    }

    @Test
    void codes_are_never_shown_by_mistake() {
        OrderId order = ready();

        assertThatThrownBy(() -> http.get()
                        .uri("/anna/orders/" + order + "/secret")
                        .exchange()
                        .getMvcResult())
                .hasMessageContaining("return ActivationView.of(activation)")
                .hasMessageNotContainingAny("secret-qr", "428571");
    }

    @Test
    void a_refusal_is_a_problem() {
        ordered();

        var answer = ask(HttpMethod.POST, "/anna/orders");

        assertThat(answer).hasStatus(409).hasContentType("application/problem+json");
        text(answer, "$.code").isEqualTo("OPEN_ORDER_EXISTS");
        text(answer, "$.title").isEqualTo("Conflict");
        text(answer, "$.detail").startsWith("masz już mLegitymację");
    }

    @Test
    void a_student_who_may_not_order_is_told_every_reason() {
        var answer = ask(HttpMethod.POST, "/jan/orders");

        assertThat(answer).hasStatus(409);
        text(answer, "$.unmet[0].code").isEqualTo("NO_STUDENT_STATUS");
        text(answer, "$.unmet[1].code").isEqualTo("NO_PESEL");
        text(answer, "$.unmet[2].text").isEqualTo("brak zdjęcia do legitymacji");
    }

    @Test
    void an_unknown_student_is_not_found() {
        assertThat(ask(HttpMethod.GET, "/nobody")).hasStatus(404);
        assertThat(ask(HttpMethod.DELETE, "/anna/orders/019b552a-6380-7338-a59f-a26a2fe9b6a3"))
                .hasStatus(404);
    }

    @Test
    void a_malformed_id_is_a_bad_request() {
        assertThat(ask(HttpMethod.GET, "/anna/orders/not-an-id/codes")).hasStatus(400);
    }

    @Test
    void an_outage_is_a_problem_that_says_when_to_try_again(CapturedOutput log) throws Exception {
        var answer = ask(HttpMethod.GET, "/anna/outage");

        assertThat(answer)
                .hasStatus(503)
                .hasContentType("application/problem+json")
                .hasHeader("Retry-After", "30");
        text(answer, "$.detail").isEqualTo("usługa chwilowo nie działa, spróbuj ponownie później");
        assertThat(answer.getResponse().getContentAsString()).doesNotContain("operators");
        assertThat(log).contains("message=a message for operators").doesNotContain("a secret of");
    }

    @Test
    void what_no_try_can_mend_is_no_outage() {
        var answer = ask(HttpMethod.GET, "/anna/broken");

        assertThat(answer).hasStatus(500).doesNotContainHeader("Retry-After");
        text(answer, "$.code").isEqualTo("BROKEN");
    }

    @Test
    void a_report_is_never_an_empty_object() {
        assertThatThrownBy(() -> http.get().uri("/report").exchange().getMvcResult())
                .hasMessageContaining("EntitlementReport is not written as JSON; return a view of your own");
    }

    @Test
    void health_asks_for_a_person_without_taking_the_application_out_of_service() {
        ordered();
        var healthy = ask(HttpMethod.GET, "/actuator/health");
        text(healthy, "$.components.mlegitymacja.status").isEqualTo("UP");

        database.sql("UPDATE mlegitymacja_order SET not_before = ordered_at - INTERVAL '1' HOUR")
                .update();
        var overdue = ask(HttpMethod.GET, "/actuator/health");

        assertThat(overdue).hasStatusOk();
        text(overdue, "$.status").isEqualTo("UP");
        text(overdue, "$.components.mlegitymacja.status").isEqualTo("ATTENTION");
        text(overdue, "$.components.mlegitymacja.details.overdue.SUBMIT").startsWith("PT1H");
    }

    @Test
    void health_is_down_without_the_store_and_no_cause_is_logged(CapturedOutput log) {
        database.sql("ALTER TABLE mlegitymacja_order RENAME TO moved").update();
        try {
            var answer = ask(HttpMethod.GET, "/actuator/health");

            assertThat(answer).hasStatus(503);
            text(answer, "$.components.mlegitymacja.status").isEqualTo("DOWN");
            assertThat(log).doesNotContain("Caused by");
        } finally {
            database.sql("ALTER TABLE moved RENAME TO mlegitymacja_order").update();
        }
    }

    @Test
    void changes_are_counted() {
        ordered();

        var meter = ask(HttpMethod.GET, "/actuator/metrics/mlegitymacja.order.changes?tag=event:PLACE");

        assertThat(meter).hasStatusOk();
        assertThat(ask(HttpMethod.GET, "/actuator/metrics/mlegitymacja.work.overdue"))
                .hasStatusOk();
    }
}
