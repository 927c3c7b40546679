package io.github.mlegitymacja.benchmarks.lifecycle;

import static io.github.mlegitymacja.spi.order.OrderEvent.COLLECT;
import static io.github.mlegitymacja.spi.order.OrderEvent.ISSUE;
import static io.github.mlegitymacja.spi.order.OrderEvent.SUBMIT;
import static io.github.mlegitymacja.spi.order.OrderStatus.COLLECTED;

import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A stored order is submitted, issued and collected. Ours decides, builds a new order each time, and explains each change
 * in its history; the peers end with a status, but for the records by hand, which build the same values and check none.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HappyPathBenchmark {

    // No constants: compilers must not know what comes.
    private Order stored = Samples.placed(1).withVersion(1);
    private Activation activation = Samples.ACTIVATION;
    private OrderEvent first = SUBMIT;
    private OrderEvent second = ISSUE;
    private OrderEvent third = COLLECT;
    private PlainOrder plain = PlainOrder.pending(stored);

    private Stateless4jMachines stateless4j;
    private ColaMachine cola;
    private SquirrelMachines squirrel;
    private SpringMachine spring;

    @Setup
    public void open() throws Exception {
        stateless4j = new Stateless4jMachines();
        cola = new ColaMachine((from, event, order) -> {
            throw new IllegalStateException();
        });
        squirrel = new SquirrelMachines();
        spring = new SpringMachine();
        Order collected = ours();
        Trial.require(collected.status() == COLLECTED && collected.history().size() == 4, "ours");
        PlainOrder floor = handWrittenOrders();
        Trial.require(floor.state().equals(collected.state()) && floor.history().size() == 4, "by hand");
        for (OrderStatus end : List.of(bareSwitch(), stateless4j(), cola(), squirrel(), springPooled())) {
            Trial.require(end == COLLECTED, "a peer ends with " + end);
        }
    }

    @Benchmark
    @Fork(5)
    public Order ours() {
        Order inProgress = LifeCycle.submit(stored, Samples.NOW).get();
        Order ready = LifeCycle.issue(inProgress, activation, Samples.NOW).get();
        return LifeCycle.collect(ready, Samples.NOW).get();
    }

    @Benchmark
    @Fork(5)
    public PlainOrder handWrittenOrders() {
        return plain.changed(first, new OrderState.InProgress(), poll(), Actor.UNIVERSITY, Samples.NOW)
                .changed(second, new OrderState.ReadyForPickup(Samples.ACTIVATION), poll(), Actor.MINISTRY, Samples.NOW)
                .changed(third, new OrderState.Collected(), null, Actor.MINISTRY, Samples.NOW);
    }

    private static PlainOrder.Work poll() {
        return new PlainOrder.Work(DueTask.POLL, Samples.NOW, 0, null);
    }

    @Benchmark
    public OrderStatus bareSwitch() {
        return HandWritten.next(HandWritten.next(HandWritten.next(stored.status(), first), second), third);
    }

    @Benchmark
    public OrderStatus stateless4j() {
        var machine = stateless4j.in(stored.status());
        machine.fire(first);
        machine.fire(second);
        machine.fire(third);
        return machine.getState();
    }

    @Benchmark
    public OrderStatus cola() {
        return cola.fire(cola.fire(cola.fire(stored.status(), first), second), third);
    }

    @Benchmark
    public OrderStatus squirrel() {
        var machine = squirrel.in(stored.status());
        machine.fire(first);
        machine.fire(second);
        machine.fire(third);
        return machine.getCurrentState();
    }

    @Benchmark
    @Warmup(iterations = 20, time = 1)
    public OrderStatus springPooled() {
        spring.resetTo(stored.status());
        spring.send(first);
        spring.send(second);
        spring.send(third);
        return spring.status();
    }
}
