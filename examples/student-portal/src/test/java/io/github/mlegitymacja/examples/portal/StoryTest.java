package io.github.mlegitymacja.examples.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The steps that Warsaw University of Technology's page describes to students, in a browser (see {@code docs/domain.md}
 * in the repository).
 */
class StoryTest extends BrowserTest {

    private static final String ORDER = "Zamów mLegitymację";
    private static final String RENEW = "Przedłuż mLegitymację";
    private static final String CHECK = "Sprawdź status zamówienia";
    private static final String ADD = "Dodaj mLegitymację do mObywatela";
    private static final String CANCEL = "Anuluj zamówienie";
    private static final String ENDS_AT_ONCE =
            "Obecna mLegitymacja przestanie działać od razu, a nowa będzie gotowa po kilku minutach, a czasem dopiero po"
                    + " dobie.";
    private static final LocalDate NEXT_SEMESTER = LocalDate.of(2027, 2, 22);

    @Test
    void a_student_orders_waits_collects_and_renews_in_two_steps_in_the_next_semester() throws IOException {
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
        assertEquals(List.of(RENEW, CANCEL), browser.buttons());
        browser.press("#CANCEL");
        assertEquals(ENDS_AT_ONCE, browser.text("#warning"));
        browser.press("#NO");
        assertEquals("Odebrana", browser.status());
        browser.press("#CANCEL").press("#YES");
        assertEquals("Anulowane przez użytkownika", browser.status());
        assertEquals(List.of(ORDER), browser.buttons());
        browser.press("#ORDER");
        assertEquals("Oczekuje", browser.status());
        assertEquals(1, browser.texts("#news .list li").size());
    }

    /** Reads the QR code from the screenshot, like a phone from the screen, and adds the document. */
    private void collectOnThePhone() throws IOException {
        browser.press("#ADD_TO_MOBYWATEL");
        String code = browser.text("#code");
        String qrText = Tools.zbarimg(browser.screenshot("student-codes"));
        assertEquals(browser.text("#qr-text"), qrText);
        assertEquals(4, browser.texts(".steps li").size());

        browser.open("/phone").type("text", qrText).type("activation", "WRONG").press("#COLLECT");
        assertEquals("Kod aktywacyjny jest nieprawidłowy.", browser.text(".notice"));
        browser.type("text", qrText).type("activation", code).press("#COLLECT");
        assertEquals("mLegitymacja jest w telefonie.", browser.text(".notice"));
        letTheMinistryWork();
    }

    @Test
    void a_student_with_a_document_of_last_semester_reads_a_warning_and_renews_it() {
        browser.openAs("jan", "/students/mlegitymacja");
        assertEquals(List.of(RENEW, CANCEL), browser.buttons());
        assertEquals(
                "To mLegitymacja z poprzedniego semestru. Przedłuż ją, aby z niej dalej korzystać.",
                browser.text(".notice"));

        browser.press("#RENEW");
        assertEquals(ENDS_AT_ONCE, browser.text("#warning"));
        browser.screenshot("student-renewal");
        browser.press("#NO");
        assertEquals("Odebrana", browser.status());
        browser.press("#RENEW").press("#YES");

        assertEquals("Oczekuje", browser.status());
        assertEquals(List.of(CHECK, CANCEL), browser.buttons());
        assertEquals("", browser.text(".notice"));
        assertEquals(List.of("Anulowane przez użytkownika"), browser.texts("#news .list .badge"));
        letTheMinistryWork();
        browser.waitForStatus("Do odbioru");
    }

    @Test
    void a_double_click_on_renew_places_one_order() throws Exception {
        OrderId previous = newestOf("usos-1002").id();
        var jan = Visitor.as("jan", port);
        Visitor.Token token = jan.token("/students/mlegitymacja");
        Callable<Integer> click =
                () -> jan.post(token, "/students/mlegitymacja/renew", Map.of("order", previous.toString()))
                        .statusCode();

        var both = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> answer : both.invokeAll(List.of(click, click))) {
                assertEquals(302, answer.get());
            }
        } finally {
            both.shutdownNow();
        }

        var page = jan.get("/students/mlegitymacja").body();
        assertFalse(page.contains("notice bad"), page);
        assertEquals(
                List.of(OrderStatus.PENDING, OrderStatus.CANCELLED_BY_USER),
                orders.overview(student("usos-1002")).get().orders().stream()
                        .map(Order::status)
                        .toList());
    }

    @Test
    void a_student_who_is_no_longer_eligible_cannot_renew_and_sees_why() {
        students.setStudentStatus(student("usos-1002"), false);

        browser.openAs("jan", "/students/mlegitymacja");

        assertEquals(List.of(CANCEL), browser.buttons());
        assertEquals(
                "To mLegitymacja z poprzedniego semestru. Przedłużysz ją, gdy spełnisz wszystkie warunki.",
                browser.text(".notice"));
        assertEquals(List.of("Brak statusu studenta w USOSweb"), browser.texts(".unmet li"));
    }

    @Test
    void a_student_who_skipped_a_semester_can_only_order() {
        browser.openAs("maria", "/students/mlegitymacja");

        assertEquals(List.of(ORDER), browser.buttons());
        browser.press("#ORDER");
        assertEquals("Oczekuje", browser.status());
        assertEquals(List.of("Anulowane przez użytkownika"), browser.texts("#news .list .badge"));
    }

    @Test
    void a_student_who_lost_the_status_sees_that_the_university_revoked_the_order() {
        ordered("usos-1001");
        browser.openAs("anna", "/students/mlegitymacja");
        assertEquals("Oczekuje", browser.status());

        students.setStudentStatus(student("usos-1001"), false);
        work.checkEntitlement();

        browser.waitForStatus("Unieważnione przez uczelnię");
        assertEquals(List.of("Brak statusu studenta w USOSweb"), browser.texts(".unmet li"));
        assertEquals(List.of(), browser.buttons());
    }

    @Test
    void an_error_at_the_ministry_is_shown_and_the_student_can_order_again() {
        browser.openAs("michal", "/students/mlegitymacja").press("#ORDER");
        workOff();
        letTheMinistryWork();

        browser.waitForStatus("Błąd");
        assertTrue(browser.text(".reason").length() > 10, browser.text(".reason"));
        assertEquals(List.of(ORDER), browser.buttons());
        browser.screenshot("student-failed");
    }

    @Test
    void a_student_who_is_not_eligible_sees_every_unmet_condition_and_no_button() {
        browser.openAs("tomasz", "/students/mlegitymacja");

        assertEquals(
                List.of(
                        "Numer PESEL zapisany w USOS jest błędny, zgłoś to w dziekanacie",
                        "Brak zdjęcia do legitymacji w USOS"),
                browser.texts(".unmet li"));
        assertEquals(List.of(), browser.buttons());
    }

    @Test
    void a_refused_order_is_explained() {
        browser.openAs("anna", "/students/mlegitymacja");
        ordered("usos-1001");

        browser.press("#ORDER");

        assertEquals("Masz już mLegitymację lub złożone zamówienie, najpierw je anuluj.", browser.text(".notice.bad"));
        assertEquals(OrderStatus.PENDING, newestOf("usos-1001").status());
    }
}
