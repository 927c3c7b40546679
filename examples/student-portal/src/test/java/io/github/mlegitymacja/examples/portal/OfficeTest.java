package io.github.mlegitymacja.examples.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.ministry.life.Stage;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages for clerks of the registrar's office. */
class OfficeTest extends BrowserTest {

    @BeforeEach
    void beTheClerk() {
        browser.openAs("dziekanat", "/office");
    }

    @Test
    void orders_are_counted_by_status_and_each_count_leads_to_its_orders() {
        OrderId order = ordered("usos-1001");
        browser.open("/office");

        assertEquals(
                List.of("1\nOczekuje", "0\nW trakcie", "0\nDo odbioru", "2\nOdebrana"),
                browser.texts(".counts li").subList(0, 4));
        browser.press(".counts .edge-PENDING");
        assertEquals(List.of(order.toString()), browser.texts(".row > a"));
    }

    @Test
    void an_order_is_found_by_its_id_and_by_its_student() {
        OrderId order = ordered("usos-1001");

        browser.open("/office").type("query", " " + order + " ").press(".search button");
        assertTrue(browser.path().endsWith("/office/orders/" + order), browser.path());
        assertEquals(List.of("Oczekuje"), browser.texts(".timeline strong"));

        browser.open("/office").type("query", "usos-1001").press(".search button");
        assertEquals("Anna Nowak", browser.text("h1"));
        assertEquals(List.of(order.toString()), browser.texts(".row > a"));
    }

    @Test
    void a_search_without_a_result_is_reported() {
        browser.open("/office").type("query", "usos 1001").press(".search button");
        assertEquals("Nic nie znaleziono", browser.text("h1"));

        browser.open("/office").type("query", "../orders").press(".search button");
        assertEquals("../orders", browser.text("h1"));
    }

    @Test
    void a_clerk_revokes_an_order_and_the_student_reads_the_reason() {
        OrderId order = ordered("usos-1001");

        browser.open("/office/orders/" + order)
                .type("reason", "zagubiono legitymację")
                .press("#REVOKE");

        assertEquals("Unieważnione przez uczelnię", browser.status());
        assertEquals("Unieważniono.", browser.text(".notice"));
        assertEquals(0, browser.texts("#REVOKE").size());
        browser.freshlyAt(port).openAs("anna", "/students/mlegitymacja");
        assertEquals("Zagubiono legitymację", browser.text(".reason"));
    }

    @Test
    void a_revocation_without_a_reason_is_not_made() {
        OrderId order = ordered("usos-1001");

        browser.open("/office/orders/" + order).type("reason", "  ").press("#REVOKE");

        assertEquals("Podaj powód, do 1000 znaków.", browser.text(".notice"));
        assertEquals(OrderStatus.PENDING, newestOf("usos-1001").status());
    }

    @Test
    void failures_are_listed_with_the_ministrys_error() {
        ordered("usos-1009");
        workOff();
        letTheMinistryWork();

        browser.open("/office/orders?status=FAILED");

        assertEquals(1, browser.texts(".row").size());
        assertEquals("REGISTER_TIMEOUT", browser.text(".row .reason code"));
        browser.screenshot("office-failures");
    }

    @Test
    void orders_come_in_pages_the_latest_first() {
        var placed = IntStream.range(0, 30)
                .mapToObj(number -> {
                    clock.advance(Duration.ofSeconds(1));
                    OrderId order = ordered("usos-1001");
                    orders.cancel(student("usos-1001"), order).get();
                    return order.toString();
                })
                .toList();

        browser.open("/office/orders?status=CANCELLED_BY_USER");
        assertEquals(placed.get(29), browser.text(".row > a"));
        assertEquals(25, browser.texts(".row").size());
        browser.press("a[rel=next]");
        assertEquals(placed.get(4), browser.text(".row > a"));
        assertEquals(5, browser.texts(".row").size());
        assertEquals(List.of(), browser.texts("a[rel=next]"));
    }

    @Test
    void the_chart_has_a_block_for_each_status_of_each_day_and_a_table_has_the_same_numbers() {
        aFortnight();
        browser.open("/office");

        assertEquals(14L, browser.run("return document.querySelectorAll('.chart text[y=\"146\"]').length"));
        assertEquals(14L, browser.run("return document.querySelectorAll('tbody tr').length"));
        assertEquals(
                browser.run("return [...document.querySelectorAll('.chart title')]"
                        + ".reduce((sum, it) => sum + Number(it.textContent.split(': ')[1]), 0)"),
                browser.run(
                        "return [...document.querySelectorAll('tbody td')].reduce((sum, it) => sum + Number(it.textContent), 0)"));
        browser.screenshot("office");
    }

    @Test
    void the_status_of_a_made_up_student_can_be_taken_away() {
        browser.open("/office/student?id=usos-1001").press("#STATUS");

        assertEquals("Nie ma statusu studenta.", browser.text(".card p"));
        assertTrue(students.find(new StudentId("usos-1001"))
                .filter(StudentRecord::hasStudentStatus)
                .isEmpty());
    }

    /** Plays two weeks, in which orders reach every status. */
    private void aFortnight() {
        for (int day = 0; day < 14; day++) {
            for (int number = 0; number < 9 - day / 2 - day % 3; number++) {
                StudentId student = enrolled(100 * day + number);
                OrderId order = ordered(student.value());
                if (number % 4 == 3) {
                    orders.cancel(student, order).get();
                } else if (number % 7 == 5) {
                    office.revoke(order, new Reason("LOST", "utrata uprawnień"), new OperatorId("dziekanat"))
                            .get();
                }
            }
            if (day % 4 == 1) {
                ordered("usos-1009");
            }
            letTheMinistryWork();
            mostCollect();
            clock.advance(Duration.ofDays(1));
        }
        ordered("usos-1010");
        letTheMinistryWork();
        ordered("usos-1001");
        workOff();
        ordered("usos-1003");
    }

    private void mostCollect() {
        simulator.ministry().latest(100).stream()
                .filter(order -> order.stage() == Stage.READY)
                .skip(1)
                .forEach(order -> simulator.ministry().collect(order.id()));
        letTheMinistryWork();
    }

    /** Adds an eligible student. */
    private StudentId enrolled(int number) {
        String id = "usos-9" + number;
        database.sql("INSERT INTO portal_student SELECT ?, given_names, family_name, has_student_status, pesel, photo,"
                        + " album_number, study_level FROM portal_student WHERE id = 'usos-1001'")
                .param(id)
                .update();
        return student(id);
    }
}
