package io.github.mlegitymacja.examples.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clerks decide: withdrawals in trouble, and the entitlement of many students. */
class DecisionsTest extends BrowserTest {

    @Test
    void the_history_names_the_clerk_to_clerks_only() {
        OrderId order = ordered("usos-1001");

        browser.openAs("dziekanat", "/office/orders/" + order)
                .type("reason", "zagubiono legitymację")
                .press("#REVOKE");

        assertEquals("Operator: dziekanat", browser.text(".timeline .who"));
        assertEquals("Zagubiono legitymację", browser.text(".timeline .why"));
        browser.freshlyAt(port).openAs("anna", "/students/mlegitymacja");
        assertEquals("Zagubiono legitymację", browser.text(".timeline .why"));
        assertFalse(browser.source().contains("dziekanat"), browser.source());
    }

    @Test
    void a_clerk_settles_a_withdrawal_that_the_ministry_refuses_and_the_next_order_goes_ahead() {
        OrderId stuck = withdrawalInTrouble("usos-1001");
        OrderId next = ordered("usos-1001");
        letTheMinistryWork();
        assertEquals(OrderStatus.PENDING, newestOf("usos-1001").status());

        browser.openAs("dziekanat", "/office").press("#trouble");
        assertEquals(List.of(stuck.toString()), browser.texts(".row > a"));
        assertEquals(1, browser.texts(".row > .stuck").size());
        browser.screenshot("office-trouble");
        browser.press(".row > a");
        assertTrue(browser.text("#withdrawal").contains("nieudane próby: 1"), browser.text("#withdrawal"));
        browser.type("settle-reason", "potwierdzono telefonicznie").press("#SETTLE");

        assertEquals("Rozstrzygnięto.", browser.text(".notice"));
        assertEquals(List.of(), browser.texts("#SETTLE"));
        assertTrue(browser.texts(".timeline .why").contains("Potwierdzono telefonicznie"));
        assertEquals(List.of("Operator: dziekanat"), browser.texts(".timeline .who"));
        assertEquals(List.of(), browser.open("/office/trouble").texts(".row"));
        letTheMinistryWork();
        assertEquals(next, newestOf("usos-1001").id());
        assertEquals(OrderStatus.READY_FOR_PICKUP, newestOf("usos-1001").status());
    }

    @Test
    void an_order_that_cannot_be_read_stops_nobody_and_is_shown_to_student_and_clerk() {
        OrderId broken = ordered("usos-1001");
        OrderId other = ordered("usos-1010");
        database.sql("DELETE FROM mlegitymacja_order_history WHERE order_id = ?")
                .param(broken.value())
                .update();

        letTheMinistryWork();
        assertEquals(OrderStatus.READY_FOR_PICKUP, newestOf("usos-1010").status());
        assertEquals(other, newestOf("usos-1010").id());

        browser.openAs("dziekanat", "/office");
        assertEquals("1", browser.text("#trouble-count"));
        browser.press("#trouble");
        assertEquals(List.of(broken.toString()), browser.texts(".row > a"));
        browser.press(".row > a");
        assertEquals("Nie można odczytać danych zamówienia", browser.text(".notice"));
        assertEquals(
                List.of(broken.toString()),
                browser.open("/office/student?id=usos-1001").texts(".row > a"));
        assertEquals(
                List.of(broken.toString()),
                browser.open("/office/orders?status=PENDING").texts(".row > a"));
        browser.freshlyAt(port).openAs("anna", "/students/mlegitymacja");
        assertTrue(browser.source().contains("zgłoś to w dziekanacie"), browser.source());
    }

    @Test
    void a_settlement_without_a_reason_is_not_made() {
        OrderId stuck = withdrawalInTrouble("usos-1001");

        browser.openAs("dziekanat", "/office/orders/" + stuck)
                .type("settle-reason", "  ")
                .press("#SETTLE");

        assertEquals("Podaj powód, do 1000 znaków.", browser.text(".notice"));
        assertEquals(List.of(stuck.toString()), browser.open("/office/trouble").texts(".row > a"));
    }

    @Test
    void a_migration_of_the_registry_revokes_nothing_until_a_clerk_decides() {
        ordered("usos-1001");
        database.sql("UPDATE portal_student SET has_student_status = FALSE").update();
        work.checkEntitlement();

        browser.openAs("dziekanat", "/office").press("#entitlement");
        assertEquals(List.of("2", "2", "1"), browser.texts(".facts dd"));
        assertFalse(browser.text("#stopped").isEmpty());
        assertEquals(2, browser.texts(".row").size());
        assertEquals("Brak statusu studenta w USOSweb", browser.text(".row .reason"));
        browser.screenshot("office-entitlement");

        browser.type("most", "1").press("#RUN");
        assertEquals("Niczego nie unieważniono: znaleziono 2, a limit to 1.", browser.text(".notice"));
        assertEquals(OrderStatus.PENDING, newestOf("usos-1001").status());

        browser.type("most", "2").press("#RUN");
        assertEquals("Unieważniono: 2.", browser.text(".notice"));
        assertEquals(List.of("0", "0", "20"), browser.texts(".facts dd"));
        assertEquals(List.of(), browser.texts("#RUN"));
        browser.open("/office/orders/" + newestOf("usos-1001").id());
        assertEquals("Operator: dziekanat", browser.text(".timeline .who"));
    }

    @Test
    void students_whom_the_registry_does_not_find_are_listed_and_not_revoked() {
        OrderId order = ordered("usos-1001");
        database.sql("DELETE FROM portal_student WHERE id = 'usos-1001'").update();

        browser.openAs("dziekanat", "/office/entitlement");

        assertEquals("Brak w rejestrze, kontrola ich nie unieważnia: 1", browser.text("#missing"));
        assertEquals(List.of(order.toString()), browser.texts(".row > a"));
        assertEquals(List.of(), browser.texts("#RUN"));
    }

    @Test
    void students_who_cannot_be_checked_are_listed() {
        whileTheRegistryIsDown(() -> {
            browser.openAs("dziekanat", "/office/entitlement");
            assertEquals("Nie udało się sprawdzić: 1", browser.text("#unchecked"));
        });
    }
}
