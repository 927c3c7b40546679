package io.github.mlegitymacja.examples.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.ministry.simulator.Fault;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Codes and documents that end, and an open page that learns of it. */
class CodesTest extends BrowserTest {

    private static final String CODES = "/students/mlegitymacja?add=true";
    private static final String RENEW = "Przedłuż mLegitymację";
    private static final String CANCEL = "Anuluj zamówienie";

    @Test
    void the_open_page_shows_that_the_document_was_collected_without_a_click() {
        OrderId order = ready("usos-1001");
        pollUntilPollsAreRare();
        browser.openAs("anna", CODES);
        assertEquals("Do odbioru", browser.status());

        collect(orders.activation(student("usos-1001"), order).get());
        clock.advance(Duration.ofSeconds(31));

        browser.waitForStatus("Odebrana", this::workOff);
        assertEquals("", browser.text("#code"));
    }

    /** Each later answer of the ministry about the document keeps it: see the reason in the history. */
    @Test
    void a_ministry_that_has_forgotten_a_document_costs_the_codes_only() {
        ready("usos-1001");
        simulator.switchOn(Fault.FORGOTTEN_ORDER);
        clock.advance(Duration.ofDays(1));
        workOff();

        browser.openAs("anna", "/students/mlegitymacja");
        assertEquals("Do odbioru", browser.status());
        assertEquals("Ministerstwo Cyfryzacji nie ma już tego zamówienia", browser.text(".timeline .why"));

        simulator.switchOff(Fault.FORGOTTEN_ORDER);
        clock.advance(Duration.ofDays(1));
        workOff();
        browser.open(CODES);
        assertFalse(browser.text("#code").isEmpty());
    }

    @Test
    void the_open_page_shows_newer_codes_without_a_click() {
        OrderId order = ready("usos-1001");
        pollUntilPollsAreRare();
        browser.openAs("anna", CODES);
        String first = browser.text("#code");

        simulator.ministry().issueNewerCodes(order);
        clock.advance(Duration.ofSeconds(31));
        browser.waitUntil(() -> !browser.text("#code").equals(first), this::workOff);

        assertNotEquals("", browser.text("#code"));
        assertEquals("Do odbioru", browser.status());
    }

    @Test
    void a_student_who_checks_the_status_has_the_ministry_asked_at_the_next_run() {
        OrderId order = ordered("usos-1001");
        workOff();
        simulator.ministry().issue(order, new Activation("QR", "123"));
        clock.advance(Duration.ofSeconds(31));
        workOff();
        assertEquals("W trakcie", statusOf("anna"), "too early for the usual poll");

        Visitor.as("anna", port)
                .post("/students/mlegitymacja", "/students/mlegitymacja/check", Map.of("order", order.toString()));
        workOff();

        assertEquals("Do odbioru", statusOf("anna"));
    }

    @Test
    void codes_are_shown_with_their_end() {
        ready("usos-1001");
        browser.openAs("anna", CODES);

        assertTrue(
                browser.text(".usable").startsWith("Kody można wykorzystać do: 31 października 2026, "),
                browser.text(".usable"));
    }

    @Test
    void a_student_whose_codes_have_expired_renews_with_one_click() {
        ready("usos-1001");
        clock.advance(Duration.ofDays(31));
        workOff();

        browser.openAs("anna", "/students/mlegitymacja");
        assertEquals("Do odbioru", browser.status());
        assertEquals(List.of(RENEW, CANCEL), browser.buttons());
        assertEquals(
                "Kod QR i kod aktywacyjny wygasły; anuluj zamówienie i zamów mLegitymację ponownie.",
                browser.text(".notice"));
        assertTrue(browser.texts(".timeline span").contains("Kody wygasły (Ministerstwo Cyfryzacji)"));
        assertFalse(browser.text(".status").contains("Użytkownik może dodać mLegitymację"), browser.text(".status"));
        browser.screenshot("student-codes-expired");
        browser.open(CODES);
        assertEquals("", browser.text("#code"));

        browser.press("#RENEW");
        assertEquals("Oczekuje", browser.status());
        letTheMinistryWork();
        browser.waitForStatus("Do odbioru");
    }

    @Test
    void a_collected_document_does_not_look_valid_when_its_validity_has_ended() {
        browser.openAs("jan", "/students/mlegitymacja");
        assertEquals(List.of("Odebrana"), browser.texts(".status .badge"));

        clock.setTo(LocalDate.of(2026, 11, 1));
        browser.open("/students/mlegitymacja");

        assertEquals(List.of("Odebrana", "nieważna"), browser.texts(".status .badge"));
        assertEquals(
                List.of("Ważność mLegitymacji się skończyła; przedłuż ją, aby z niej dalej korzystać."),
                browser.texts(".notice"));
        assertEquals(List.of(), browser.texts(".status .is-COLLECTED"));
        browser.screenshot("student-expired");
        browser.press("#RENEW");
        assertEquals("Oczekuje", browser.status(), "nothing works that a warning could be about");
    }

    @Test
    void an_order_that_waits_for_a_condition_says_so() {
        ordered("usos-1001");
        students.setStudentStatus(student("usos-1001"), false);
        workOff();

        browser.openAs("anna", "/students/mlegitymacja");

        assertEquals("Oczekuje", browser.status());
        assertEquals("Zamówienie czeka, aż wszystkie warunki będą spełnione.", browser.text(".notice"));
        students.setStudentStatus(student("usos-1001"), true);
        clock.advance(Duration.ofMinutes(10));
        workOff();
        browser.waitForStatus("W trakcie");
    }

    /** Polls so often in vain that the next usual poll is hours away. */
    private void pollUntilPollsAreRare() {
        for (int day = 0; day < 12; day++) {
            clock.advance(Duration.ofDays(1));
            workOff();
        }
    }

    /** Adds the document on another device. */
    private void collect(Activation codes) {
        new Visitor(port).post("/phone", "/phone", Map.of("text", codes.qrText(), "code", codes.code()));
    }

    private String statusOf(String account) {
        return browser.openAs(account, "/students/mlegitymacja").status();
    }
}
