package io.github.mlegitymacja.examples.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.OrderId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The portal while the student registry does not answer, or answers nonsense about a student. */
class RegistryDownTest extends BrowserTest {

    private static final String LATER =
            "Nie można teraz sprawdzić, czy możesz zamówić mLegitymację; spróbuj ponownie później.";

    @Test
    void orders_and_codes_are_shown_as_always() {
        ready("usos-1001");

        whileTheRegistryIsDown(() -> {
            browser.openAs("anna", "/students/mlegitymacja?add=true");
            assertEquals("Do odbioru", browser.status());
            assertFalse(browser.text("#code").isEmpty());
            assertEquals(LATER, browser.text(".notice"));
            assertEquals(List.of(), browser.texts(".met"));
        });
    }

    @Test
    void a_student_who_wants_to_order_is_asked_to_try_again_later() {
        Visitor anna = Visitor.as("anna", port);
        Visitor.Token token = anna.token("/students/mlegitymacja");

        whileTheRegistryIsDown(() -> {
            assertEquals(
                    302,
                    anna.post(token, "/students/mlegitymacja/order", Map.of()).statusCode());
            browser.openAs("anna", "/students/mlegitymacja");
            assertEquals(
                    "Nie można teraz sprawdzić, czy mLegitymacja ci przysługuje, spróbuj ponownie później.",
                    browser.text(".notice.bad"));
            assertTrue(browser.texts(".notice").contains(LATER));
            assertEquals(List.of(), browser.buttons());
        });
        assertEquals(
                List.of("Zamów mLegitymację"),
                browser.open("/students/mlegitymacja").buttons());
    }

    @Test
    void a_student_can_still_cancel() {
        ordered("usos-1001");

        whileTheRegistryIsDown(() -> {
            browser.openAs("anna", "/students/mlegitymacja").press("#CANCEL").press("#YES");
            assertEquals("Anulowane przez użytkownika", browser.status());
        });
    }

    @Test
    void a_clerk_sees_the_orders_of_a_student() {
        OrderId order = ordered("usos-1001");

        whileTheRegistryIsDown(() -> {
            browser.openAs("dziekanat", "/office/student?id=usos-1001");
            assertEquals("Rejestr studentów chwilowo nie odpowiada.", browser.text(".notice"));
            assertEquals(List.of(order.toString()), browser.texts(".row > a"));
        });
    }

    @Test
    void a_student_whose_record_cannot_be_read_is_sent_to_the_office() {
        database.sql("UPDATE portal_student SET study_level = 'OF_THE_FUTURE' WHERE id = 'usos-1001'")
                .update();

        browser.openAs("anna", "/students/mlegitymacja");

        assertEquals(
                "Nie można odczytać twoich danych w rejestrze studentów; zgłoś to w dziekanacie.",
                browser.text(".notice"));
        assertEquals(List.of(), browser.buttons());
    }
}
