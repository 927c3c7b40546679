package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An outage is noticed, and not suffered order by order. */
class OutageTest {

    private static final Duration TICK = Duration.ofSeconds(5);
    private static final SubmitAnswer ACCEPTED = new SubmitAnswer.Accepted(Optional.empty());

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().using(ministry);
    private BackgroundWork work = university.work();

    private List<Order> place(int orders) {
        return IntStream.range(0, orders)
                .mapToObj(i -> university.order(university.enrol("usos-" + i)))
                .toList();
    }

    private void breakDown() {
        ministry.submit = submission -> {
            throw new InfrastructureException("no answer");
        };
    }

    private void tickFor(Duration duration) {
        Instant end = university.now().plus(duration);
        while (university.now().isBefore(end)) {
            work.tick();
            university.wait(TICK);
        }
    }

    private long waiting(List<Order> orders) {
        return orders.stream()
                .filter(order -> university.stored(order).status() == OrderStatus.PENDING)
                .count();
    }

    @Test
    void an_outage_of_an_hour_costs_few_calls_and_leaves_the_orders_as_they_were() {
        List<Order> orders = place(1_000);
        breakDown();

        tickFor(Duration.ofHours(1));

        assertTrue(ministry.submitted.size() <= 200, ministry.submitted.size() + " calls in vain");
        assertTrue(
                orders.stream()
                                .map(university::stored)
                                .flatMap(order -> order.due().stream())
                                .mapToInt(Due::attempts)
                                .sum()
                        <= 10,
                "calls in vain count as attempts");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 90, 360})
    void work_goes_on_as_soon_as_the_ministry_answers_again(int minutes) {
        List<Order> orders = place(1_000);
        breakDown();
        tickFor(Duration.ofMinutes(minutes));
        ministry.submit = submission -> ACCEPTED;

        tickFor(Duration.ofSeconds(30));
        assertTrue(waiting(orders) <= 200, waiting(orders) + " wait after 30 seconds");
        tickFor(Duration.ofSeconds(30));
        assertEquals(0, waiting(orders));
    }

    @Test
    void an_outage_keeps_the_place_of_those_who_have_waited_longest() {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            orders.add(university.order(university.enrol("usos-" + i)));
            university.wait(Duration.ofMillis(10));
        }
        breakDown();
        tickFor(Duration.ofMinutes(1));
        university.wait(Duration.ofMinutes(1));
        ministry.submitted.clear();
        ministry.submit = submission -> ACCEPTED;
        work.tick();

        var last = orders.subList(200, 300).stream().map(Order::id).toList();
        int firstOfTheLast = IntStream.range(0, 300)
                .filter(i -> last.contains(ministry.submitted.get(i)))
                .findFirst()
                .orElseThrow();
        assertTrue(firstOfTheLast >= 150, "an order of the last third was submitted as number " + firstOfTheLast);
    }

    @Test
    void a_registry_that_does_not_answer_is_not_asked_about_everybody() {
        place(1_000);
        var calls = new int[1];
        university.using(id -> {
            calls[0]++;
            throw new InfrastructureException("migration");
        });
        work = university.work();

        tickFor(Duration.ofHours(1));

        assertTrue(calls[0] <= 200, calls[0] + " calls in vain");
    }

    @Test
    void a_ministry_that_fails_for_three_of_ten_calls_is_not_taken_for_down() {
        List<Order> orders = place(1_000);
        var calls = new int[1];
        ministry.submit = submission -> {
            if (calls[0]++ % 10 < 3) {
                throw new InfrastructureException("busy");
            }
            return ACCEPTED;
        };

        work.tick();

        assertEquals(300, waiting(orders));
    }

    @Test
    void an_outage_of_submissions_does_not_stop_polls() {
        List<Order> polled = place(100);
        work.submit();
        IntStream.range(0, 100).forEach(i -> university.order(university.enrol("later-" + i)));
        breakDown();
        ministry.status = id -> new StatusAnswer.Collected();
        university.wait(Duration.ofMinutes(1));

        work.tick();

        assertTrue(polled.stream().allMatch(order -> university.stored(order).status() == OrderStatus.COLLECTED));
    }

    @Test
    void a_few_orders_that_nobody_can_submit_do_not_stop_the_others() {
        List<Order> broken = place(9);
        IntStream.range(0, 100).forEach(i -> university.order(university.enrol("later-" + i)));
        var ids = broken.stream().map(Order::id).toList();
        ministry.submit = submission -> {
            if (ids.contains(submission.order())) {
                throw new IllegalStateException();
            }
            return ACCEPTED;
        };

        assertEquals(100, work.tick().count(WorkOutcome.SUBMITTED));
    }

    @Test
    void a_clock_that_is_set_back_during_an_outage_does_not_put_off_its_end() {
        List<Order> orders = place(100);
        breakDown();
        university.wait(Duration.ofDays(1));
        tickFor(Duration.ofMinutes(10));
        university.wait(Duration.ofDays(-1));
        ministry.submit = submission -> ACCEPTED;

        tickFor(Duration.ofMinutes(2));

        assertEquals(0, waiting(orders));
    }
}
