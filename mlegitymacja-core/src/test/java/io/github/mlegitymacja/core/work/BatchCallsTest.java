package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A gateway that takes many orders in a call gets them together, and no order of a call stops the others. */
class BatchCallsTest {

    private static final SubmitAnswer ACCEPTED = new SubmitAnswer.Accepted(Optional.empty());

    private final ScriptedMinistry scripted = new ScriptedMinistry();
    private BatchingMinistry ministry = new BatchingMinistry(scripted, 500);
    private final TestUniversity university = new TestUniversity().using(ministry);
    private BackgroundWork work = university.work();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    private List<Order> place(int orders) {
        return IntStream.range(0, orders)
                .mapToObj(i -> university.order(university.enrol("usos-" + i)))
                .toList();
    }

    /** Places orders, has them submitted, and waits until they are due to be polled. */
    private List<Order> submitted(int orders) {
        List<Order> placed = place(orders);
        work.tick();
        university.wait(Duration.ofMinutes(1));
        ministry.calls.clear();
        return placed;
    }

    private long count(List<Order> orders, OrderStatus status) {
        return orders.stream()
                .filter(order -> university.stored(order).status() == status)
                .count();
    }

    private int attempts(Order order) {
        return university.stored(order).due().map(Due::attempts).orElse(0);
    }

    private static InfrastructureException noAnswer() {
        return new InfrastructureException("no answer");
    }

    @Test
    void five_thousand_orders_are_submitted_polled_and_withdrawn_in_ten_calls_each() {
        List<Order> orders = place(5_000);
        scripted.status = order -> new StatusAnswer.Collected();
        var five_hundred_ten_times = Collections.nCopies(10, 500);

        work.tick();
        assertEquals(five_hundred_ten_times, ministry.calls);
        assertEquals(5_000, count(orders, OrderStatus.IN_PROGRESS));

        ministry.calls.clear();
        university.wait(Duration.ofMinutes(1));
        work.tick();
        assertEquals(five_hundred_ten_times, ministry.calls);
        assertEquals(5_000, count(orders, OrderStatus.COLLECTED));

        ministry.calls.clear();
        orders.forEach(university::cancel);
        work.tick();
        assertEquals(five_hundred_ten_times, ministry.calls);
        assertTrue(
                orders.stream().allMatch(order -> university.stored(order).due().isEmpty()));
    }

    @Test
    void as_many_calls_about_many_orders_as_allowed_are_made_at_the_same_time() {
        submitted(4_000);
        var meeting = new CyclicBarrier(4);
        ministry.atCall = () -> meet(meeting);

        WorkReport report = university.withConcurrency(threads, 4).work().tick();

        assertEquals(4_000, report.count(WorkOutcome.WAITING));
        assertEquals(Collections.nCopies(8, 500), ministry.calls);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_gateway_that_takes_more_than_a_thousand_orders_gets_a_thousand() {
        ministry = new BatchingMinistry(scripted, Integer.MAX_VALUE);
        work = university.using(ministry).work();
        submitted(1_500);

        work.tick();

        assertEquals(List.of(1_000, 500), ministry.calls);
    }

    @Test
    void a_gateway_whose_maximum_is_nonsense_gets_single_calls() {
        ministry = new BatchingMinistry(scripted, -1);
        work = university.using(ministry).work();

        List<Order> orders = submitted(10);

        assertEquals(10, count(orders, OrderStatus.IN_PROGRESS));
    }

    @Test
    void one_order_about_which_the_ministry_throws_does_not_stop_499_others() {
        List<Order> orders = submitted(500);
        OrderId poison = orders.get(123).id();
        scripted.status = order -> {
            if (order.equals(poison)) {
                throw new IllegalStateException();
            }
            return new StatusAnswer.Collected();
        };

        work.tick();

        assertEquals(499, count(orders, OrderStatus.COLLECTED));
        assertEquals(1, attempts(orders.get(123)));
        assertTrue(ministry.calls.size() <= 20, ministry.calls + " for one order");
    }

    @Test
    void an_outage_is_found_after_few_calls_and_the_rest_is_given_back_untouched() {
        List<Order> orders = place(5_000);
        scripted.submit = submission -> {
            throw noAnswer();
        };

        work.tick();

        assertTrue(ministry.calls.size() <= 40, ministry.calls + " until the outage is found");
        assertEquals(10, orders.stream().mapToInt(this::attempts).sum());
        scripted.submit = submission -> ACCEPTED;
        ministry.calls.clear();
        university.wait(Outage.LONGEST_INTERVAL);
        work.tick();
        assertEquals(1, ministry.calls.get(0), "the probe is a single order");
        university.wait(Duration.ofMinutes(1));
        work.tick();
        assertEquals(5_000, count(orders, OrderStatus.IN_PROGRESS));
    }

    @Test
    void calls_about_many_orders_that_never_work_cost_calls_and_nothing_else() {
        ministry.atCall = () -> {
            throw noAnswer();
        };

        List<Order> orders = submitted(500);

        assertEquals(500, count(orders, OrderStatus.IN_PROGRESS));
    }

    @Test
    void an_order_that_is_missing_in_the_answer_is_tried_again_and_the_others_are_not() {
        List<Order> orders = submitted(100);
        Set<OrderId> missing = orders.subList(20, 40).stream().map(Order::id).collect(Collectors.toSet());
        scripted.status = order -> new StatusAnswer.Collected();
        ministry.answers = answers -> without(answers, missing);

        WorkReport report = work.tick();

        assertEquals(20, report.count(WorkOutcome.UNAVAILABLE));
        assertEquals(80, count(orders, OrderStatus.COLLECTED));
        assertTrue(orders.subList(20, 40).stream().allMatch(order -> attempts(order) == 1));
        assertEquals(List.of(100), ministry.calls);

        ministry.answers = UnaryOperator.identity();
        university.wait(Duration.ofMinutes(1));
        work.tick();
        assertEquals(100, count(orders, OrderStatus.COLLECTED));
    }

    /** Twenty missing answers in a row would be an outage otherwise, and everything that waits would be given back. */
    @Test
    void missing_answers_are_no_outage_as_long_as_each_call_has_some_answers() {
        List<Order> orders = submitted(2_000);
        scripted.status = order -> new StatusAnswer.Collected();
        ministry.answers = answers -> {
            var sorted = new TreeMap<>(answers);
            return sorted.headMap(List.copyOf(sorted.keySet()).get(sorted.size() / 2));
        };

        work.tick();

        assertEquals(1_000, count(orders, OrderStatus.COLLECTED));
        assertEquals(4, ministry.calls.size());
    }

    private static Map<OrderId, ?> without(Map<OrderId, ?> answers, Set<OrderId> missing) {
        var left = new HashMap<>(answers);
        left.keySet().removeAll(missing);
        return left;
    }

    @Test
    void an_answer_about_an_order_that_was_not_asked_changes_nothing() {
        Order other = university.order(university.enrol("other"));
        work.tick();
        List<Order> orders = submitted(10);
        university.cancel(other);
        work.withdraw();
        scripted.status = order -> new StatusAnswer.Collected();
        ministry.answers = answers -> {
            var more = new HashMap<OrderId, Object>(answers);
            more.put(other.id(), new StatusAnswer.Collected());
            return more;
        };

        work.tick();

        assertEquals(10, count(orders, OrderStatus.COLLECTED));
        assertEquals(OrderStatus.CANCELLED_BY_USER, university.stored(other).status());
    }

    static List<UnaryOperator<Map<OrderId, ?>>> nonsense() {
        return List.of(answers -> null, answers -> Map.of(), answers -> {
            var nulls = new HashMap<>(answers);
            nulls.replaceAll((order, answer) -> null);
            return nulls;
        });
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void answers_about_nobody_are_a_failed_call(UnaryOperator<Map<OrderId, ?>> nonsense) {
        List<Order> orders = submitted(100);
        scripted.status = order -> new StatusAnswer.Collected();
        ministry.answers = nonsense;

        work.tick();

        assertEquals(100, count(orders, OrderStatus.COLLECTED), "the single calls have answers");
    }

    @Test
    @SuppressWarnings("NullAway") // the gateway breaks its promise
    void a_null_among_the_answers_concerns_its_order_only() {
        List<Order> orders = submitted(100);
        scripted.withdraw = order -> order.equals(orders.get(7).id()) ? null : new WithdrawAnswer.Withdrawn();
        orders.forEach(university::cancel);

        work.tick();

        assertEquals(
                List.of(orders.get(7).id()),
                orders.stream()
                        .map(university::stored)
                        .filter(order -> order.due().isPresent())
                        .map(Order::id)
                        .toList());
    }

    @Test
    void an_order_that_was_claimed_twice_is_contained_once_in_a_call() {
        List<Order> orders = place(10);
        scripted.submit = submission -> {
            throw noAnswer();
        };
        work.submit();
        university.wait(Duration.ofMinutes(1));
        scripted.submit = submission -> ACCEPTED;
        ministry.calls.clear();
        university.using(new ForwardingStore(university.store) {
            @Override
            public StoredOrders claim(Claim claim) {
                List<Order> claimed = super.claim(claim).readable();
                return StoredOrders.of(
                        Stream.concat(claimed.stream(), claimed.stream()).toList());
            }
        });

        university.work().submit();

        assertEquals(10, count(orders, OrderStatus.IN_PROGRESS));
        assertEquals(List.of(10, 10), ministry.calls);
    }

    @Test
    void halves_are_given_back_when_their_lease_is_half_over() {
        List<Order> orders = submitted(100);
        ministry.atCall = () -> {
            university.wait(Duration.ofMinutes(3));
            throw noAnswer();
        };

        work.poll();

        assertEquals(List.of(100, 50), ministry.calls);
        assertEquals(0, orders.stream().mapToInt(this::attempts).sum());
        ministry.atCall = () -> {};
        assertEquals(100, work.poll().count(WorkOutcome.WAITING), "they wait for the end of the lease");
    }
}
