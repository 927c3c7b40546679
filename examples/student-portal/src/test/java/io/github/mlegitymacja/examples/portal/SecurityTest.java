package io.github.mlegitymacja.examples.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.portal.people.MadeUpPeople;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access rules, forms, passwords and headers. */
class SecurityTest extends PortalTest {

    @Test
    void another_students_order_is_answered_like_one_that_does_not_exist() {
        OrderId order = ordered("usos-1001");
        var jan = Visitor.as("jan", port);

        var foreign = jan.get("/students/mlegitymacja/orders/" + order);
        var unknown = jan.get("/students/mlegitymacja/orders/0199a0c0-91a8-7cde-8f00-0123456789ab");
        var malformed = jan.get("/students/mlegitymacja/orders/1");

        assertEquals(
                List.of(404, 404, 404), List.of(foreign.statusCode(), unknown.statusCode(), malformed.statusCode()));
        assertEquals(
                foreign.body().replace(order.toString(), ""),
                unknown.body().replace("0199a0c0-91a8-7cde-8f00-0123456789ab", ""));
        assertEquals(
                200,
                Visitor.as("anna", port)
                        .get("/students/mlegitymacja/orders/" + order)
                        .statusCode());
    }

    @Test
    void another_students_order_cannot_be_cancelled() {
        OrderId order = ordered("usos-1001");

        var answer = Visitor.as("jan", port)
                .post(
                        "/students/mlegitymacja/cancel",
                        "/students/mlegitymacja/cancel",
                        Map.of("order", order.toString()));

        assertEquals(404, answer.statusCode());
        assertEquals(OrderStatus.PENDING, newestOf("usos-1001").status());
    }

    @Test
    void another_students_order_cannot_be_renewed() {
        OrderId order = newestOf("usos-1002").id();

        var answer = Visitor.as("anna", port)
                .post("/students/mlegitymacja", "/students/mlegitymacja/renew", Map.of("order", order.toString()));

        assertEquals(404, answer.statusCode());
        assertEquals(order, newestOf("usos-1002").id());
        assertEquals(OrderStatus.COLLECTED, newestOf("usos-1002").status());
        assertEquals(List.of(), orders.overview(student("usos-1001")).get().orders());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/logout",
                "/students/mlegitymacja/order",
                "/students/mlegitymacja/renew",
                "/students/mlegitymacja/cancel",
                "/students/mlegitymacja/check",
                "/phone"
            })
    void a_form_without_its_token_is_forbidden(String path) {
        var answer = Visitor.as("anna", port).postBlindly(path, Map.of());

        assertEquals(403, answer.statusCode());
        assertEquals(List.of(), orders.overview(student("usos-1001")).get().orders());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/revoke", "/settle"})
    void a_decision_about_an_order_is_forbidden_without_the_token_and_to_students(String decision) {
        OrderId order = ordered("usos-1001");
        Map<String, String> fields = Map.of("reason", "because");
        String path = "/office/orders/" + order + decision;

        assertEquals(
                403, Visitor.as("dziekanat", port).postBlindly(path, fields).statusCode());
        assertEquals(
                403,
                Visitor.as("anna", port)
                        .post("/students/mlegitymacja", path, fields)
                        .statusCode());
        assertEquals(OrderStatus.PENDING, newestOf("usos-1001").status());
        assertEquals(1, newestOf("usos-1001").history().size());
    }

    @Test
    void the_entitlement_check_cannot_be_run_without_the_token_or_by_students() {
        ordered("usos-1001");
        students.setStudentStatus(student("usos-1001"), false);
        Map<String, String> fields = Map.of("limit", "1000");

        assertEquals(
                403,
                Visitor.as("dziekanat", port)
                        .postBlindly("/office/entitlement", fields)
                        .statusCode());
        assertEquals(
                403,
                Visitor.as("anna", port)
                        .post("/students/mlegitymacja", "/office/entitlement", fields)
                        .statusCode());
        assertEquals(OrderStatus.PENDING, newestOf("usos-1001").status());
    }

    @Test
    void the_status_of_another_students_order_cannot_be_checked() {
        OrderId order = ordered("usos-1001");

        var answer = Visitor.as("jan", port)
                .post(
                        "/students/mlegitymacja/cancel",
                        "/students/mlegitymacja/check",
                        Map.of("order", order.toString()));

        assertEquals(404, answer.statusCode());
    }

    @Test
    void a_script_in_a_name_is_shown_as_text() {
        String page = Visitor.as("dziekanat", port)
                .get("/office/student?id=usos-1010")
                .body();

        assertTrue(page.contains("&lt;script&gt;alert(&quot;Tables&quot;)&lt;/script&gt;"), page);
        assertFalse(page.contains("<script>"), page);
    }

    @Test
    void a_script_in_a_reason_or_a_search_is_shown_as_text() {
        OrderId order = ordered("usos-1001");
        var clerk = Visitor.as("dziekanat", port);
        String page = "/office/orders/" + order;
        clerk.post(page, page + "/revoke", Map.of("reason", "<script>alert(1)</script>"));

        for (String path : List.of(page, "/office/search?query=%20%3Cscript%3Ealert(1)%20%3C/script%3E")) {
            String body = clerk.get(path).body();
            assertTrue(body.contains("&lt;script&gt;alert(1)"), body);
            assertFalse(body.contains("<script>"), body);
        }
    }

    @Test
    void guessing_a_password_is_slowed_down_for_the_account_and_the_address() {
        var guesser = new Visitor(port);
        for (int guess = 0; guess < 5; guess++) {
            assertTrue(Visitor.location(guesser.logIn("piotr", "guess" + guess)).endsWith("/login?wrong"));
        }

        assertTrue(
                Visitor.location(guesser.logIn("piotr", MadeUpPeople.PASSWORD)).endsWith("/login?locked"));
        assertTrue(Visitor.location(new Visitor(port).logIn("PIOTR", MadeUpPeople.PASSWORD))
                .endsWith("/login?locked"));
        Visitor.loggedIn(port, "olena");

        clock.advance(Duration.ofMinutes(14));
        assertTrue(
                Visitor.location(guesser.logIn("piotr", MadeUpPeople.PASSWORD)).endsWith("/login?locked"));
        clock.advance(Duration.ofMinutes(1));
        Visitor.loggedIn(port, "piotr");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_get_the_same_answer() {
        var visitor = new Visitor(port);

        assertEquals(
                Visitor.location(visitor.logIn("nobody", MadeUpPeople.PASSWORD)),
                Visitor.location(visitor.logIn("tomasz", "wrong")));
    }

    @Test
    void passwords_are_stored_as_slow_hashes() {
        var hashes = database.sql("SELECT password_hash FROM portal_account")
                .query(String.class)
                .list();

        assertEquals(12, hashes.size());
        hashes.forEach(hash -> assertTrue(hash.startsWith("{bcrypt}$2a$10$"), hash));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/h2-console",
                "/console",
                "/people.csv"
            })
    void actuator_and_consoles_are_not_accessible(String path) {
        assertTrue(Visitor.location(new Visitor(port).get(path)).endsWith("/login"));
        int toClerk = Visitor.as("dziekanat", port).get(path).statusCode();
        assertTrue(toClerk == 403 || toClerk == 404, path + " answers " + toClerk);
    }

    @Test
    void the_health_endpoint_reveals_no_details() {
        var health = new Visitor(port).get("/actuator/health");

        assertEquals(200, health.statusCode());
        assertFalse(health.body().contains("components"), health.body());
    }

    @Test
    void students_and_clerks_can_open_only_their_own_pages() {
        var anna = Visitor.as("anna", port);
        var clerk = Visitor.as("dziekanat", port);

        assertEquals(403, anna.get("/office").statusCode());
        assertEquals(403, anna.get("/office/student?id=usos-1002").statusCode());
        assertEquals(403, anna.get("/office/trouble").statusCode());
        assertEquals(403, anna.get("/office/entitlement").statusCode());
        assertEquals(403, clerk.get("/students/mlegitymacja").statusCode());
        assertTrue(Visitor.location(new Visitor(port).get("/students/mlegitymacja"))
                .endsWith("/login"));
    }

    @Test
    void pages_forbid_inline_scripts_and_caching() {
        HttpResponse<String> page = Visitor.as("anna", port).get("/students/mlegitymacja?add=true");

        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertTrue(page.headers().firstValue("Cache-Control").orElseThrow().contains("no-store"));
        assertEquals(
                "nosniff", page.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElseThrow());
    }

    @Test
    void the_session_cookie_is_hidden_from_scripts_and_changes_at_login() {
        var visitor = new Visitor(port);
        String before = sessionCookie(visitor.get("/login"));
        String after = sessionCookie(visitor.logIn("anna", MadeUpPeople.PASSWORD));

        assertTrue(before.contains("HttpOnly") && before.contains("SameSite=Lax"), before);
        assertNotEquals(before, after);
    }

    @Test
    void after_a_log_out_no_page_is_accessible() {
        var anna = Visitor.loggedIn(port, "anna");

        assertTrue(Visitor.location(anna.post("/students", "/logout", Map.of())).endsWith("/login?out"));

        assertTrue(Visitor.location(anna.get("/students")).endsWith("/login"));
    }

    private static String sessionCookie(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("portal="))
                .findFirst()
                .orElseThrow();
    }
}
