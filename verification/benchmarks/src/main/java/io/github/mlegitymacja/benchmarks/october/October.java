package io.github.mlegitymacja.benchmarks.october;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.benchmarks.virtual.Students;
import io.github.mlegitymacja.benchmarks.virtual.VirtualMinistry;
import io.github.mlegitymacja.benchmarks.virtual.VirtualTime;
import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.lifecycle.Placement;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.VirtualCalls;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.semester.Semester;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The first week of October in virtual time, with the real classes: eight nodes on one store, which takes no time. */
final class October {

    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Instant LAST_SEMESTER = Instant.parse("2026-03-01T10:00:00Z");

    private final OctoberPlan plan;
    private final long[] clicks;
    private final long[] ready;
    private final VirtualTime time = new VirtualTime(OctoberPlan.BEGINNING);
    private final VirtualMinistry ministry;
    private final InMemoryOrderStore store = new InMemoryOrderStore();
    private final OrderService service;
    private final University university;
    private int clicking;
    private int isReady;
    private int calls;
    private int callsInVain;

    October(OctoberPlan plan, long[] clicks) {
        this.plan = plan;
        this.clicks = clicks;
        this.ready = new long[clicks.length];
        this.ministry = new VirtualMinistry(time, plan.ministry());
        this.university = University.builder()
                .store(store)
                .gateway(ministry)
                .registry(new Students(time, OctoberPlan.REGISTRY_CALL))
                .clock(time)
                .orderIds(now -> Students.orderId(now, clicking))
                .addListener(this::changed)
                .build();
        this.service = new OrderService(university);
        ministry.onCall(call -> {
            calls++;
            callsInVain += call.isInVain() ? 1 : 0;
        });
    }

    /** Returns when each student's document was ready, in milliseconds since the beginning. */
    long[] ready() {
        Instant end = OctoberPlan.BEGINNING.plus(Duration.ofDays(OctoberPlan.DAYS + 1));
        for (int node = 0; node < OctoberPlan.NODES; node++) {
            startNode(node);
        }
        time.start("progress", this::tell);
        for (int student = 0; student < clicks.length; student++) {
            time.sleepUntil(OctoberPlan.BEGINNING.plusMillis(clicks[student]));
            click(student);
        }
        time.sleepUntil(end);
        Trial.require(isReady == clicks.length, (clicks.length - isReady) + " students have no document");
        return ready;
    }

    private void startNode(int node) {
        BackgroundWork work = VirtualCalls.work(
                university,
                Boolean.getBoolean("noready")
                        ? WorkSettings.builder()
                                .readyBackoff(new io.github.mlegitymacja.core.work.Backoff(
                                        Duration.ofDays(1), Duration.ofDays(1)))
                                .build()
                        : WorkSettings.builder().build(),
                time,
                plan.callsOfNode());
        time.start("node-" + node, () -> {
            time.sleep(TICK.multipliedBy(node).dividedBy(OctoberPlan.NODES));
            while (true) {
                Trial.require(!work.tick().hasFailed(), "a tick has failed");
                time.sleep(TICK);
            }
        });
    }

    private void click(int student) {
        clicking = student;
        if (OctoberPlan.isRenewing(student)) {
            Order before = collectedBefore(student);
            store.create(before);
            ministry.collectedBefore(before.id());
            Trial.require(service.renew(Students.id(student), before.id()).isRight(), "a renewal was refused");
        } else {
            Trial.require(service.order(Students.id(student)).isRight(), "an order was refused");
        }
        time.takeSpent();
    }

    private static Order collectedBefore(int student) {
        Order placed = LifeCycle.place(
                Students.orderId(LAST_SEMESTER, student),
                Students.id(student),
                Semester.summer(2025),
                LocalDate.of(2026, 10, 31),
                Placement.BY_STUDENT,
                LAST_SEMESTER);
        return LifeCycle.submit(placed, LAST_SEMESTER)
                .flatMap(
                        order -> LifeCycle.issue(order, new Activation("https://example.org", "428571"), LAST_SEMESTER))
                .flatMap(order -> LifeCycle.collect(order, LAST_SEMESTER))
                .get()
                .withDue(Optional.empty());
    }

    private void changed(Order order, HistoryEntry change) {
        if (change.event() == OrderEvent.ISSUE) {
            int student = Students.number(order.id());
            ready[student] =
                    Duration.between(OctoberPlan.BEGINNING, time.instant()).toMillis();
            ministry.collect(order.id(), time.instant().plus(OctoberPlan.untilCollected(student)));
            isReady++;
        }
    }

    private void tell() {
        while (true) {
            time.sleep(Duration.ofHours(6));
            System.out.printf(
                    "%s: %,d have clicked, %,d wait; %,d calls, %,d in vain%n",
                    time.instant().atZone(OctoberPlan.WARSAW).toLocalDateTime(),
                    clicking + 1,
                    clicking + 1 - isReady,
                    calls,
                    callsInVain);
        }
    }

    long calls() {
        return calls;
    }

    long callsInVain() {
        return callsInVain;
    }

    /** The number of students, the file for the result, and the file for the plot. */
    public static void main(String[] arguments) throws IOException {
        long began = System.nanoTime();
        var plan = new OctoberPlan(Integer.parseInt(arguments[0]));
        long[] clicks = plan.clicks();
        var bound = new Waits(clicks, new PerfectScheduler(plan, clicks).ready());
        var october = new October(plan, clicks);
        var ours = new Waits(clicks, october.ready());
        double minutes = Duration.ofNanos(System.nanoTime() - began).toSeconds() / 60.0;
        var result = OctoberResult.of(october, ours, bound, minutes, heapMiB());
        new ObjectMapper().writeValue(Path.of(arguments[1]).toFile(), result);
        Files.writeString(Path.of(arguments[2]), WeekPlot.svg(ours, bound), UTF_8);
        System.out.println(result);
        Runtime.getRuntime().exit(0); // the nodes would go on for ever
    }

    private static long heapMiB() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
