package io.github.mlegitymacja.benchmarks.ministry;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlegitymacja.benchmarks.virtual.MinistryPlan;
import io.github.mlegitymacja.benchmarks.virtual.MinistryPlan.Outage;
import io.github.mlegitymacja.benchmarks.virtual.VirtualMinistry.Call;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/** Ministries that are slow, down, or unreliable, and what one node makes of that. Each runs in virtual time. */
public final class Scenes {

    private static final Duration CALL = Duration.ofMillis(50);
    private static final Duration SLOW_CALL = Duration.ofSeconds(6);
    private static final Duration PROCESSING = Duration.ofMinutes(4);
    private static final int AT_ONCE = 16;

    /** The lengths of outages in minutes. */
    public static final List<Integer> OUTAGES = List.of(10, 60, 90, 360);

    private Scenes() {}

    /**
     * The file for the result, and how many orders the ministry could submit during the longest scene.
     *
     * <p>Writes a map from the name of a figure to the figure.
     */
    public static void main(String[] arguments) throws IOException {
        int orders = Integer.parseInt(arguments[1]);
        var figures = new TreeMap<String, Figure>();
        figures.put("first.1", firstOutcome(1));
        figures.put("first.16", firstOutcome(16));
        figures.put("failing", failing(orders));
        figures.put("slowing", slowing(orders / 4));
        AmongPolls amongPolls = amongPolls(5 * orders / 2);
        figures.put("polls.order", amongPolls.order());
        figures.put("polls.withdrawal", amongPolls.withdrawal());
        figures.put("again.submission", orderedAgain(5 * orders / 2));
        for (int minutes : OUTAGES) {
            OutageFigures outage = outage(Duration.ofMinutes(minutes), orders);
            figures.put("outage." + minutes + ".inVain", outage.inVain());
            figures.put("outage." + minutes + ".first", outage.first());
            figures.put("outage." + minutes + ".all", outage.all());
            System.out.println("outage of " + minutes + " minutes: " + outage);
        }
        new ObjectMapper().writeValue(Path.of(arguments[0]).toFile(), figures);
        System.out.println(figures);
        Runtime.getRuntime().exit(0); // the nodes would go on for ever
    }

    /** Returns when the first outcome is stored if each call takes 6 seconds; the ideal is one call. */
    static Figure firstOutcome(int atOnce) {
        var scene = new Scene(MinistryPlan.of(atOnce, SLOW_CALL, PROCESSING));
        scene.ordersOf(100);
        scene.startNode(atOnce);
        scene.time.sleep(Duration.ofMinutes(20));
        return new Figure(Scene.seconds(Scene.BEGINNING, scene.stored.get(0)), SLOW_CALL.toSeconds());
    }

    /** What becomes of orders that wait at the beginning of an outage, with one call at a time. */
    static OutageFigures outage(Duration length, int orders) {
        Instant end = Scene.BEGINNING.plus(length);
        var scene = new Scene(
                MinistryPlan.of(1, CALL, PROCESSING).withOutages(List.of(new Outage(Scene.BEGINNING, end, CALL))));
        scene.ordersOf(orders);
        scene.startNode(1);
        double ideal = orders * CALL.toMillis() / 1e3;
        Instant late = end.plus(Duration.ofMillis((long) (3_000 * ideal)).plusHours(1));
        scene.time.sleepUntil(late);
        List<Call> served = scene.served(DueTask.SUBMIT, end, late);
        return new OutageFigures(
                new Figure(scene.inVain(), 0),
                new Figure(Scene.seconds(end, served.get(0).end()), 0),
                new Figure(Scene.seconds(end, served.get(orders - 1).end()), ideal));
    }

    record OutageFigures(Figure inVain, Figure first, Figure all) {}

    /** Returns how many orders are submitted while a ministry fails in 30 % of the calls; the ideal is 70 % of what it serves. */
    static Figure failing(int orders) {
        var random = new SplittableRandom(1);
        double ideal = 0.7 * AT_ONCE / CALL.toMillis();
        return submitted(
                orders,
                ideal,
                MinistryPlan.of(AT_ONCE, CALL, PROCESSING)
                        .withFailure(now -> random.nextDouble() < 0.3 ? CALL : Duration.ZERO));
    }

    /** Returns how many orders are submitted by a ministry that slows down to a tenth after a quarter of the time. */
    static Figure slowing(int orders) {
        Duration slow = CALL.multipliedBy(10);
        Function<Instant, Duration> call = now -> now.isBefore(Scene.BEGINNING.plusSeconds(10)) ? CALL : slow;
        return submitted(
                orders,
                (double) AT_ONCE / slow.toMillis(),
                MinistryPlan.of(AT_ONCE, CALL, PROCESSING).withCall(call));
    }

    /** Returns how many of twice as many waiting orders are submitted per second, from the tenth second on. */
    private static Figure submitted(int orders, double idealPerMilli, MinistryPlan plan) {
        var scene = new Scene(plan);
        scene.ordersOf(2 * orders + 5_000);
        scene.startNode(AT_ONCE);
        Instant from = Scene.BEGINNING.plusSeconds(10);
        Instant to = from.plusMillis((long) (orders / idealPerMilli));
        scene.time.sleepUntil(to.plusSeconds(1));
        double served = scene.served(DueTask.SUBMIT, from, to).size();
        return new Figure(served / Scene.seconds(from, to), 1e3 * idealPerMilli);
    }

    /**
     * Returns how long a student waits for the second submission who was among the first, and cancels and orders again at once,
     * while many others wait; beside the wait at the end of the queue.
     */
    private static Figure orderedAgain(int orders) {
        var scene = new Scene(MinistryPlan.of(AT_ONCE, CALL, Duration.ofDays(1)).withHint(Duration.ofDays(1)));
        Order first = scene.order(0);
        scene.time.sleep(Duration.ofMillis(1));
        scene.ordersOf(orders - 1);
        scene.startNode(AT_ONCE);
        scene.time.sleep(Duration.ofSeconds(1));
        scene.cancel(first);
        Instant click = scene.time.instant();
        Order again = scene.order(0);
        double all = orders * CALL.toMillis() / 1e3 / AT_ONCE;
        scene.time.sleep(Duration.ofMillis((long) (2_000 * all)).plusMinutes(1));
        return new Figure(scene.secondsUntil(DueTask.SUBMIT, again.id(), click), all);
    }

    /** How long a new order and a withdrawal wait for their calls while many slow polls are due. */
    static AmongPolls amongPolls(int polls) {
        Instant slow = Scene.BEGINNING.plus(Duration.ofHours(2));
        var scene = new Scene(MinistryPlan.of(AT_ONCE, CALL, Duration.ofDays(1))
                .withHint(Duration.ofHours(2))
                .withCall(now -> now.isBefore(slow) ? CALL : SLOW_CALL));
        List<Order> orders = scene.ordersOf(polls);
        scene.startNode(AT_ONCE);
        Instant click = slow.plus(Duration.ofHours(1));
        scene.time.sleepUntil(click);
        scene.cancel(orders.get(polls - 1));
        Order placed = scene.order(polls);
        scene.time.sleep(Duration.ofMinutes(30));
        return new AmongPolls(
                new Figure(scene.secondsUntil(DueTask.SUBMIT, placed.id(), click), 0),
                new Figure(
                        scene.secondsUntil(
                                DueTask.WITHDRAW, orders.get(polls - 1).id(), click),
                        0));
    }

    record AmongPolls(Figure order, Figure withdrawal) {}
}
