package io.github.mlegitymacja.examples.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Everybody can use the portal: in both languages, on a phone, in the dark, by keyboard and screen reader, without
 * JavaScript.
 */
class EverybodyTest extends BrowserTest {

    private static final boolean FULL = Boolean.getBoolean("verification.full");

    /**
     * Checks every page in light and dark colours. In the short form (without the system property {@code
     * verification.full}) only axe-core's rules about colours run in the dark, because all other rules give the same
     * results as in the light.
     */
    @Test
    void every_page_is_accessible_and_fits_on_a_phone() {
        var wrong = new ArrayList<String>();
        String loggedIn = "";
        for (Page page : everyPage()) {
            if (!page.account().equals(loggedIn)) {
                browser.freshlyAt(port).sized(360, 740).openAs(page.account(), "/");
                loggedIn = page.account();
            }
            browser.open(page.path());
            problems(browser.accessibilityViolations()).forEach(it -> wrong.add(page.path() + ": " + it));
            browser.inTheDark(true);
            problems(FULL ? browser.accessibilityViolations() : browser.colourViolations())
                    .forEach(it -> wrong.add(page.path() + " in the dark: " + it));
            browser.inTheDark(false);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void mistakes_made_on_purpose_are_found() {
        browser.openAs("anna", "/students/mlegitymacja").sized(360, 740);
        assertEquals(List.of(), browser.accessibilityViolations());
        assertFalse(browser.scrollsSideways());

        browser.run("document.querySelector('main').append(new Image(2000, 10))");
        assertTrue(browser.accessibilityViolations().get(0).startsWith("image-alt"));
        assertTrue(browser.scrollsSideways());

        browser.inTheDark(true);
        assertEquals(List.of(), browser.colourViolations());
        browser.run("document.querySelector('h1').style.color = '#222'");
        assertTrue(browser.colourViolations().get(0).startsWith("color-contrast"));
        browser.inTheDark(false);
    }

    @Test
    void an_inline_script_is_not_run() {
        browser.open("/login");

        browser.run("const inline = document.createElement('script'); inline.textContent = 'window.wasRun = true';"
                + "document.body.append(inline)");

        assertEquals(null, browser.run("return window.wasRun"));
    }

    @Test
    void the_language_can_be_switched_on_every_page_and_is_remembered() {
        browser.openAs("anna", "/students/mlegitymacja?add=true");
        assertEquals("pl", browser.run("return document.documentElement.lang"));

        browser.press(".languages a[lang=en]");

        assertEquals("en", browser.run("return document.documentElement.lang"));
        assertEquals("/students/mlegitymacja?add=true&lang=en", browser.path());
        assertEquals(List.of("Order an mLegitymacja"), browser.buttons());
        browser.open("/students/mlegitymacja").press("#ORDER");
        assertEquals("Waiting", browser.status());
        assertTrue(browser.text(".facts dd").startsWith("1 October 2026"), browser.text(".facts dd"));
        browser.press(".languages a[lang=pl]");
        assertEquals("Oczekuje", browser.status());
    }

    @Test
    void every_language_except_polish_gets_english() {
        assertTrue(Visitor.inLanguage(port, "de").get("/login").body().contains("<html lang=\"en\">"));
        assertTrue(Visitor.inLanguage(port, "pl-PL").get("/login").body().contains("<html lang=\"pl\">"));
        assertTrue(Visitor.inLanguage(port, "pl").get("/login?lang=xx").body().contains("<html lang=\"en\">"));
    }

    @Test
    void a_student_can_order_and_cancel_with_the_keyboard_alone() {
        browser.openAs("anna", "/students/mlegitymacja");

        browser.tabTo("ORDER").pressEnter();
        assertEquals("Oczekuje", browser.status());
        browser.tabTo("CANCEL").pressEnter();
        browser.tabTo("YES").pressEnter();

        assertEquals("Anulowane przez użytkownika", browser.status());
    }

    @Test
    void the_focus_stays_when_the_page_updates_itself() {
        ordered("usos-1001");
        browser.openAs("anna", "/students/mlegitymacja").tabTo("CANCEL");

        workOff();
        browser.waitForStatus("W trakcie");

        assertEquals("CANCEL", browser.run("return document.activeElement.id"));
    }

    /** A page that replaced its content each time would be read out each time. */
    @Test
    void a_page_that_has_not_changed_is_not_touched() {
        ordered("usos-1001");
        browser.openAs("anna", "/students/mlegitymacja");
        browser.run("window.asked = 0; window.touched = 0;"
                + "const ask = window.fetch; window.fetch = (...what) => { window.asked++; return ask(...what); };"
                + "new MutationObserver(() => window.touched++)"
                + ".observe(document.getElementById('news'), {childList: true, subtree: true})");

        browser.waitUntil(() -> (Long) browser.run("return window.asked") > 3, () -> {});

        assertEquals(0L, browser.run("return window.touched"));
    }

    @Test
    void everything_works_without_javascript_and_the_page_reloads_itself() {
        try (Browser plain = Browser.start(Browser.Kind.WITHOUT_JAVASCRIPT).freshlyAt(port)) {
            plain.logIn("anna").open("/students/mlegitymacja").press("#ORDER");
            assertEquals("Oczekuje", plain.status());
            assertTrue(plain.source().contains("<meta http-equiv=\"refresh\""));
            workOff();
            letTheMinistryWork();
            plain.press("#CHECK_STATUS");
            assertEquals("Do odbioru", plain.status());
            plain.press("#ADD_TO_MOBYWATEL");
            assertFalse(plain.text("#code").isEmpty());
            assertFalse(plain.source().contains("<meta http-equiv=\"refresh\""));
            plain.press("#CANCEL").press("#YES");
            assertEquals("Anulowane przez użytkownika", plain.status());
        }
    }

    private List<String> problems(List<String> violations) {
        var problems = new ArrayList<>(violations);
        if (browser.scrollsSideways()) {
            problems.add("wider than a phone");
        }
        return problems;
    }

    /** Lists all pages, and fills them with data. */
    private List<Page> everyPage() {
        OrderId revoked = ordered("usos-1001");
        office.revoke(revoked, new Reason("LOST", "a reason that is given in many words"), new OperatorId("dziekanat"))
                .get();
        ordered("usos-1001");
        workOff();
        letTheMinistryWork();
        OrderId order = newestOf("usos-1001").id();
        ordered("usos-1011");
        students.setStudentStatus(student("usos-1011"), false);
        OrderId stuck = withdrawalInTrouble("usos-1009");
        return List.of(
                new Page("anna", "/students"),
                new Page("anna", "/students/mlegitymacja"),
                new Page("anna", "/students/mlegitymacja?add=true"),
                new Page("anna", "/students/mlegitymacja?add=true&lang=en"),
                new Page("anna", "/students/mlegitymacja/cancel?lang=pl"),
                new Page("anna", "/students/mlegitymacja/orders/" + revoked),
                new Page("anna", "/nowhere"),
                new Page("jan", "/students/mlegitymacja"),
                new Page("jan", "/students/mlegitymacja/renew"),
                new Page("maria", "/students/mlegitymacja"),
                new Page(
                        "maria",
                        "/students/mlegitymacja/orders/" + newestOf("usos-1003").id()),
                new Page("suryani", "/students/mlegitymacja"),
                new Page("tomasz", "/students/mlegitymacja"),
                new Page("dziekanat", "/office"),
                new Page("dziekanat", "/office/orders?status=READY_FOR_PICKUP"),
                new Page("dziekanat", "/office/orders?status=REVOKED_BY_UNIVERSITY"),
                new Page("dziekanat", "/office/orders/" + order),
                new Page("dziekanat", "/office/student?id=usos-1001"),
                new Page("dziekanat", "/office/orders/" + stuck),
                new Page("dziekanat", "/office/trouble"),
                new Page("dziekanat", "/office/entitlement"),
                new Page("dziekanat", "/office/search?query=%20"),
                new Page("dziekanat", "/login?wrong"),
                new Page("dziekanat", "/phone"));
    }

    private record Page(String account, String path) {}
}
