package io.github.mlegitymacja.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Activation ACTIVATION = new Activation("mleg:Secret-QR-text", "secret-kod-428571");

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Campus campus = new Campus(new ChangeMetrics(meters, Set.of("PHOTO_REJECTED")));
    private final List<String> asked = new ArrayList<>();
    private boolean down;

    @BeforeEach
    void bind() {
        new StoreMetrics(watched(), campus::now).bindTo(meters);
        new OutboxMetrics(campus.store, campus::now).bindTo(meters);
    }

    @Test
    void orders_are_counted_by_their_status_now() {
        story();

        assertEquals(1, orders("PENDING"));
        assertEquals(0, orders("IN_PROGRESS"));
        assertEquals(0, orders("READY_FOR_PICKUP"));
        assertEquals(1, orders("COLLECTED"));
        assertEquals(2, orders("FAILED"));
        assertEquals(1, orders("CANCELLED_BY_USER"));
        assertEquals(0, orders("REVOKED_BY_UNIVERSITY"));
    }

    @Test
    void changes_are_counted_by_event_and_new_status() {
        story();

        assertEquals(5, changes("PLACE", "PENDING"));
        assertEquals(4, changes("SUBMIT", "IN_PROGRESS"));
        assertEquals(1, changes("ISSUE", "READY_FOR_PICKUP"));
        assertEquals(1, changes("COLLECT", "COLLECTED"));
        assertEquals(2, changes("FAIL", "FAILED"));
        assertEquals(1, changes("CANCEL", "CANCELLED_BY_USER"));
    }

    @Test
    void the_timers_begin_when_an_order_is_placed() {
        story();

        assertTimed("submission", 4, Duration.ofMinutes(4 * 10));
        assertTimed("issue", 1, Duration.ofMinutes(10 + 60));
        assertTimed("collect", 1, Duration.ofMinutes(10 + 60 + 120));
    }

    @Test
    void expired_and_newer_codes_are_changes_and_no_steps() {
        Order order = campus.order("usos-1");
        campus.work();
        campus.ministry.issue(order.id(), ACTIVATION);
        campus.wait(Duration.ofHours(1));
        campus.work();
        campus.ministry.expire(order.id());
        campus.wait(Duration.ofHours(1));
        campus.work();
        campus.ministry.issue(order.id(), new Activation("newer", "2"));
        campus.wait(Duration.ofDays(1));
        campus.work();

        assertEquals(1, changes("EXPIRE", "READY_FOR_PICKUP"));
        assertEquals(2, changes("ISSUE", "READY_FOR_PICKUP"));
        assertTimed("issue", 1, Duration.ofHours(1));
    }

    @Test
    void a_settled_withdrawal_is_a_change() {
        Order order = campus.order("usos-1");
        campus.work();
        campus.service().cancel(order.student(), order.id()).get();
        campus.office()
                .settle(order.id(), new Reason("PHONE", "telefonicznie"), new OperatorId("clerk-7"))
                .get();

        assertEquals(1, changes("SETTLE", "CANCELLED_BY_USER"));
    }

    @Test
    void the_last_entitlement_check_is_shown_with_its_age() {
        var entitlement = new EntitlementMetrics(campus::now);
        entitlement.bindTo(meters);
        assertLine(meters.scrape(), "mlegitymacja_entitlement_age_seconds NaN");
        List<Order> orders = List.of("usos-1", "usos-2", "usos-3").stream()
                .map(campus::order)
                .toList();
        campus.strikeOff(orders.get(0).student());
        entitlement.checked(campus.checkEntitlement());
        campus.wait(Duration.ofHours(1));

        String scraped = meters.scrape();
        assertLine(scraped, "mlegitymacja_entitlement_age_seconds 3600.0");
        assertLine(scraped, "mlegitymacja_entitlement_stopped 0.0");
        assertLine(scraped, "mlegitymacja_entitlement_orders{found=\"open\"} 3.0");
        assertLine(scraped, "mlegitymacja_entitlement_orders{found=\"not_entitled\"} 1.0");
        assertLine(scraped, "mlegitymacja_entitlement_orders{found=\"revoked\"} 1.0");

        orders.forEach(order -> campus.strikeOff(order.student()));
        entitlement.checked(campus.checkEntitlement());
        assertLine(meters.scrape(), "mlegitymacja_entitlement_stopped 1.0");
        assertLine(meters.scrape(), "mlegitymacja_entitlement_orders{found=\"revoked\"} 0.0");
    }

    @Test
    void a_failure_with_an_unknown_code_gets_no_tag_of_its_own() {
        story();

        assertEquals(1, failures("PHOTO_REJECTED"));
        assertEquals(1, failures("other"));
        assertEquals(2, meters.find("mlegitymacja.order.failures").counters().size());
    }

    @Test
    void work_is_overdue_from_when_it_is_due_until_it_is_done() {
        assertEquals(0, overdueSeconds("SUBMIT"));
        campus.order("usos-1");
        campus.wait(Duration.ofMinutes(16));
        assertEquals(960, overdueSeconds("SUBMIT"));
        assertEquals(0, overdueSeconds("POLL"));

        campus.work();
        campus.wait(Duration.ofSeconds(5));
        assertEquals(0, overdueSeconds("SUBMIT"));
        assertEquals(0, overdueSeconds("POLL"));

        campus.wait(Duration.ofHours(1));
        assertTrue(overdueSeconds("POLL") > 0);
        assertEquals(0, overdueSeconds("WITHDRAW"));
    }

    @Test
    void an_order_that_the_ministry_refuses_to_withdraw_is_counted_until_a_person_settles_it() {
        assertEquals(0, trouble("stuck"));
        Order order = campus.order("usos-1");
        campus.work();
        campus.refusesToWithdraw = true;
        campus.service().cancel(order.student(), order.id()).get();
        campus.work();
        campus.wait(Duration.ofSeconds(5));
        assertEquals(1, trouble("stuck"));
        assertEquals(0, trouble("unreadable"));

        campus.office()
                .settle(order.id(), new Reason("BY_PHONE", "telefon"), new OperatorId("clerk-7"))
                .get();
        campus.wait(Duration.ofSeconds(5));
        assertEquals(0, trouble("stuck"));
    }

    @Test
    void the_age_of_the_outbox_is_that_of_the_oldest_change_which_the_subscriber_has_not_confirmed() {
        campus.order("usos-1");
        campus.wait(Duration.ofMinutes(2));
        assertEquals(120, outboxAge());

        campus.work();
        campus.wait(Duration.ofSeconds(5));
        assertEquals(0, outboxAge());
    }

    @Test
    void a_scrape_asks_the_store_each_question_once_and_a_scrape_within_five_seconds_asks_none() {
        meters.scrape();
        campus.wait(Duration.ofMillis(4_999));
        meters.scrape();
        assertEquals(
                List.of("countByStatus", "countTrouble", "earliestDue"),
                asked.stream().sorted().toList());

        campus.wait(Duration.ofMillis(1));
        meters.scrape();
        assertEquals(6, asked.size());
    }

    @Test
    void a_store_that_does_not_answer_is_asked_each_question_once_and_the_rest_of_the_scrape_is_complete() {
        story();
        down = true;
        String scraped = meters.scrape();

        assertLine(scraped, "mlegitymacja_orders{status=\"FAILED\"} NaN");
        assertLine(scraped, "mlegitymacja_work_overdue_seconds{task=\"SUBMIT\"} NaN");
        assertLine(scraped, "mlegitymacja_order_failures_total{code=\"PHOTO_REJECTED\"} 1.0");
        assertEquals(3, asked.size());

        down = false;
        campus.wait(Duration.ofSeconds(5));
        assertEquals(2, orders("FAILED"));
    }

    @Test
    void a_scrape_contains_every_meter_and_no_personal_data() {
        story();
        String scraped = meters.scrape();

        assertLine(scraped, "mlegitymacja_orders{status=\"COLLECTED\"} 1.0");
        assertLine(scraped, "mlegitymacja_work_overdue_seconds{task=\"SUBMIT\"} 120.0");
        assertLine(scraped, "mlegitymacja_order_changes_total{event=\"PLACE\",to=\"PENDING\"} 5.0");
        assertLine(scraped, "mlegitymacja_order_failures_total{code=\"other\"} 1.0");
        assertLine(scraped, "mlegitymacja_order_submission_seconds_count 4");
        assertLine(scraped, "mlegitymacja_order_submission_seconds_sum 2400.0");
        assertLine(scraped, "mlegitymacja_order_issue_seconds_sum 4200.0");
        assertLine(scraped, "mlegitymacja_order_collect_seconds_sum 11400.0");
        List.of("usos", "44051401359", "Łucja", "Żółć", ACTIVATION.qrText(), ACTIVATION.code(), "SURPRISE")
                .forEach(secret -> assertFalse(scraped.contains(secret), secret));
    }

    /** Four orders are submitted after 10 minutes, two of them fail, one is cancelled; a fifth waits for 2 minutes. */
    private void story() {
        List<Order> orders = List.of("usos-1", "usos-2", "usos-3", "usos-4").stream()
                .map(campus::order)
                .toList();
        campus.wait(Duration.ofMinutes(10));
        campus.work();
        campus.ministry.issue(orders.get(0).id(), ACTIVATION);
        campus.ministry.fail(orders.get(1).id(), new Reason("PHOTO_REJECTED", "zdjęcie odrzucone"));
        campus.ministry.fail(orders.get(2).id(), new Reason("SURPRISE-7351", "niespodzianka"));
        campus.service().cancel(orders.get(3).student(), orders.get(3).id()).get();
        campus.wait(Duration.ofHours(1));
        campus.work();
        campus.ministry.collect(orders.get(0).id());
        campus.wait(Duration.ofHours(2));
        campus.work();
        campus.order("usos-5");
        campus.wait(Duration.ofMinutes(2));
    }

    /** Returns the store, with a record of its calls, and failing while {@code down} is set. */
    private ReportingOrderStore watched() {
        return (ReportingOrderStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ReportingOrderStore.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    if (down) {
                        throw new InfrastructureException("the store is down", null);
                    }
                    try {
                        return method.invoke(campus.store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private double orders(String status) {
        return meters.get("mlegitymacja.orders").tag("status", status).gauge().value();
    }

    private double overdueSeconds(String task) {
        return meters.get("mlegitymacja.work.overdue")
                .tag("task", task)
                .timeGauge()
                .value(TimeUnit.SECONDS);
    }

    private double trouble(String kind) {
        return meters.get("mlegitymacja.trouble").tag("kind", kind).gauge().value();
    }

    private double outboxAge() {
        return meters.get("mlegitymacja.outbox.age").timeGauge().value(TimeUnit.SECONDS);
    }

    private double changes(String event, String to) {
        return meters.get("mlegitymacja.order.changes")
                .tags("event", event, "to", to)
                .counter()
                .count();
    }

    private double failures(String code) {
        return meters.get("mlegitymacja.order.failures")
                .tag("code", code)
                .counter()
                .count();
    }

    private void assertTimed(String what, long orders, Duration total) {
        var timer = meters.get("mlegitymacja.order." + what).timer();
        assertEquals(orders, timer.count());
        assertEquals((double) total.toSeconds(), timer.totalTime(TimeUnit.SECONDS));
    }

    private static void assertLine(String scraped, String line) {
        assertTrue(scraped.lines().anyMatch(line::equals), () -> line + " is not in\n" + scraped);
    }
}
