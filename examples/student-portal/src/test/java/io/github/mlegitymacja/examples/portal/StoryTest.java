package io.github.mlegitymacja.examples.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.OrderStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The founding document, step by step, as a student does it. */
class StoryTest extends BrowserTest {

    private static final String ORDER = "Zamów mLegitymację";
    private static final String CHECK = "Sprawdź status zamówienia";
    private static final String ADD = "Dodaj mLegitymację do mObywatela";
    private static final String CANCEL = "Anuluj zamówienie";
    private static final LocalDate NEXT_SEMESTER = LocalDate.of(2027, 2, 22);

    @Test
    void a_student_orders_waits_collects_and_renews_in_the_next_semester() throws IOException {
        browser.logIn("anna");
        assertEquals("/students", browser.path());
        browser.press(".tile");
        assertEquals(List.of(ORDER), browser.buttons());

        browser.press("#ORDER");
        assertEquals("Oczekuje", browser.status());
        assertEquals(List.of(CHECK, CANCEL), browser.buttons());
        assertEquals(List.of("1 października 2026, 12:00", "31 marca 2027"), browser.texts(".facts dd"));
        browser.inTheDark(true).sized(360, 740).screenshot("student-waiting-phone");
        browser.inTheDark(false).sized(760, 900);

        workOff();
        browser.waitForStatus("W trakcie");
        assertEquals(List.of(CHECK, CANCEL), browser.buttons());
        letTheMinistryWork();
        browser.waitForStatus("Do odbioru");
        assertEquals(List.of(ADD, CANCEL), browser.buttons());
        assertEquals("", browser.text("#code"));

        collectOnThePhone();
        browser.open("/students/mlegitymacja");
        assertEquals("Odebrana", browser.status());
        assertEquals(List.of(CANCEL), browser.buttons());
        assertEquals(List.of("Oczekuje", "W trakcie", "Do odbioru", "Odebrana"), browser.texts(".timeline strong"));
        browser.screenshot("student-collected");

        clock.setTo(NEXT_SEMESTER);
        browser.open("/students/mlegitymacja");
        assertEquals(List.of(CANCEL), browser.buttons());
        browser.press("#CANCEL").press("#NO");
        assertEquals("Odebrana", browser.status());
        browser.press("#CANCEL").press("#YES");
        assertEquals("Anulowane przez użytkownika", browser.status());
        assertEquals(List.of(ORDER), browser.buttons());
        browser.press("#ORDER");
        assertEquals("Oczekuje", browser.status());
        assertEquals(1, browser.texts("#news .list li").size());
    }

    /** Reads the QR code off the screenshot, as a phone does off the screen, and adds the document. */
    private void collectOnThePhone() throws IOException {
        browser.press("#ADD_TO_MOBYWATEL");
        String code = browser.text("#code");
        String qrText = Tools.zbarimg(browser.screenshot("student-codes"));
        assertEquals(browser.text("#qr-text"), qrText);
        assertEquals(4, browser.texts(".steps li").size());

        browser.open("/phone").type("text", qrText).type("activation", "WRONG").press("#COLLECT");
        assertEquals("Kod aktywacyjny się nie zgadza.", browser.text(".notice"));
        browser.type("text", qrText).type("activation", code).press("#COLLECT");
        assertEquals("mLegitymacja jest w telefonie.", browser.text(".notice"));
        letTheMinistryWork();
    }

    @Test
    void a_student_who_renewed_last_semester_is_told_to_cancel_first() {
        browser.logIn("jan").open("/students/mlegitymacja");

        assertEquals(List.of(CANCEL), browser.buttons());
        assertTrue(browser.text(".notice").startsWith("To mLegitymacja z poprzedniego semestru."));
    }

    @Test
    void a_student_who_skipped_a_semester_is_offered_to_order_and_nothing_else() {
        browser.logIn("maria").open("/students/mlegitymacja");

        assertEquals(List.of(ORDER), browser.buttons());
        browser.press("#ORDER");
        assertEquals("Oczekuje", browser.status());
        assertEquals(List.of("Anulowane przez użytkownika"), browser.texts("#news .list .badge"));
    }

    @Test
    void a_student_who_lost_the_status_sees_that_the_university_revoked_the_order() {
        ordered("usos-1001");
        browser.logIn("anna").open("/students/mlegitymacja");
        assertEquals("Oczekuje", browser.status());

        students.setStudentStatus(student("usos-1001"), false);
        work.recheckEligibility();

        browser.waitForStatus("Unieważnione przez uczelnię");
        assertEquals(List.of("Brak statusu studenta w USOSweb"), browser.texts(".unmet li"));
        assertEquals(List.of(), browser.buttons());
    }

    @Test
    void an_error_at_the_ministry_is_shown_and_the_student_may_order_again() {
        browser.logIn("michal").open("/students/mlegitymacja").press("#ORDER");
        workOff();
        letTheMinistryWork();

        browser.waitForStatus("Błąd");
        assertTrue(browser.text(".reason").length() > 10, browser.text(".reason"));
        assertEquals(List.of(ORDER), browser.buttons());
        browser.screenshot("student-failed");
    }

    @Test
    void a_student_who_is_not_eligible_sees_every_unmet_condition_and_no_button() {
        browser.logIn("tomasz").open("/students/mlegitymacja");

        assertEquals(
                List.of(
                        "Numer PESEL zapisany w USOS jest błędny, zgłoś to w dziekanacie",
                        "Brak zdjęcia do legitymacji w USOS"),
                browser.texts(".unmet li"));
        assertEquals(List.of(), browser.buttons());
    }

    @Test
    void an_order_that_is_refused_says_why() {
        browser.logIn("anna").open("/students/mlegitymacja");
        ordered("usos-1001");

        browser.press("#ORDER");

        assertEquals("Masz już mLegitymację lub jej zamówienie, najpierw je anuluj.", browser.text(".notice.bad"));
        assertEquals(OrderStatus.PENDING, newestOf("usos-1001").status());
    }
}
