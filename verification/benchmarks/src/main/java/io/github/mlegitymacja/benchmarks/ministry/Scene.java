package io.github.mlegitymacja.benchmarks.ministry;

import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.benchmarks.virtual.MinistryPlan;
import io.github.mlegitymacja.benchmarks.virtual.Students;
import io.github.mlegitymacja.benchmarks.virtual.VirtualMinistry;
import io.github.mlegitymacja.benchmarks.virtual.VirtualMinistry.Call;
import io.github.mlegitymacja.benchmarks.virtual.VirtualTime;
import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.VirtualCalls;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One node with its store and a ministry, in virtual time. */
final class Scene {

    static final Instant BEGINNING = Instant.parse("2026-10-01T10:00:00Z");

    private static final Duration TICK = Duration.ofSeconds(5);

    final VirtualTime time = new VirtualTime(BEGINNING);
    final VirtualMinistry ministry;
    final List<Call> calls = new ArrayList<>();
    final List<Instant> stored = new ArrayList<>();
    final OrderService service;
    private final University university;
    private int ordered;

    Scene(MinistryPlan plan) {
        ministry = new VirtualMinistry(time, plan);
        ministry.onCall(calls::add);
        university = University.builder()
                .store(new InMemoryOrderStore())
                .gateway(ministry)
                .registry(new Students(time, Duration.ZERO))
                .clock(time)
                .orderIds(now -> Students.orderId(now, ordered++))
                .addListener((order, change) -> {
                    if (change.to() != OrderStatus.PENDING) {
                        stored.add(time.instant());
                    }
                })
                .build();
        service = new OrderService(university);
    }

    /** Has so many students order. */
    List<Order> ordersOf(int students) {
        return IntStream.range(ordered, ordered + students)
                .mapToObj(this::order)
                .toList();
    }

    Order order(int student) {
        Order order = service.order(Students.id(student)).get();
        time.takeSpent();
        return order;
    }

    Order cancel(Order order) {
        return service.cancel(order.student(), order.id()).get();
    }

    /** Starts a node that makes so many calls at once. */
    void startNode(int callsAtOnce) {
        BackgroundWork work =
                VirtualCalls.work(university, WorkSettings.builder().build(), time, callsAtOnce);
        time.start("node", () -> {
            while (true) {
                Trial.require(!work.tick().hasFailed(), "a tick has failed");
                time.sleep(TICK);
            }
        });
    }

    /** Returns the successful calls of a kind that ended in a time. */
    List<Call> served(DueTask task, Instant from, Instant to) {
        return calls.stream()
                .filter(call -> call.task() == task && !call.isInVain())
                .filter(call -> !call.end().isBefore(from) && !call.end().isAfter(to))
                .toList();
    }

    long inVain() {
        return calls.stream().filter(Call::isInVain).count();
    }

    /** Returns the seconds from a time to the beginning of the first call of a kind about an order. */
    double secondsUntil(DueTask task, OrderId order, Instant from) {
        Call first = calls.stream()
                .filter(call -> call.task() == task && call.order().equals(order))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there was no call"));
        return seconds(from, first.begin());
    }

    static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }
}
