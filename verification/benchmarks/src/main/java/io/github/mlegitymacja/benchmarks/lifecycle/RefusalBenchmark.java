package io.github.mlegitymacja.benchmarks.lifecycle;

import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.vavr.control.Either;
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
import org.springframework.statemachine.StateMachineEventResult.ResultType;

/** The ministry collects an order that is pending, which must be refused; each peer refuses as it does by default. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RefusalBenchmark {

    private static final Order PLACED = Samples.placed(1).withVersion(1);

    // No constants: compilers must not know what comes.
    private Order stored = PLACED;
    private Actor ministry = Actor.MINISTRY;
    private OrderEvent event = OrderEvent.COLLECT;

    private Stateless4jMachines stateless4j;
    private ColaMachine cola;
    private SquirrelMachines squirrel;
    private SpringMachine spring;

    @Setup
    public void open() throws Exception {
        stateless4j = new Stateless4jMachines();
        cola = new ColaMachine((from, refused, order) -> {});
        squirrel = new SquirrelMachines();
        spring = new SpringMachine();
        spring.resetTo(stored.status());
        Trial.require(ours().isLeft(), "ours");
        Trial.require(sealedResult() instanceof HandWritten.Result.Refused, "sealed result");
        Trial.require(stateless4j() instanceof IllegalStateException, "stateless4j");
        Trial.require(cola() == stored.status(), "COLA");
        Trial.require(squirrel(), "squirrel");
        Trial.require(springPooled() == ResultType.DENIED, "Spring");
    }

    @Benchmark
    public Either<Refusal.NotAllowed, Order> ours() {
        return LifeCycle.collect(stored, Samples.NOW);
    }

    @Benchmark
    public HandWritten.Result sealedResult() {
        return HandWritten.decide(stored.status(), event, ministry);
    }

    /** Throws by default. */
    @Benchmark
    @Fork(1)
    public Object stateless4j() {
        var machine = stateless4j.in(stored.status());
        try {
            machine.fire(event);
            return machine.getState();
        } catch (IllegalStateException refused) {
            return refused;
        }
    }

    @Benchmark
    @Fork(1)
    public OrderStatus cola() {
        return cola.fire(stored.status(), event);
    }

    @Benchmark
    @Fork(1)
    public boolean squirrel() {
        var machine = squirrel.in(stored.status());
        machine.fire(event);
        return machine.declined;
    }

    /** The machine stays where it was, so that it need not be reset. */
    @Benchmark
    @Fork(1)
    @Warmup(iterations = 20, time = 1)
    public ResultType springPooled() {
        return spring.send(event);
    }
}
