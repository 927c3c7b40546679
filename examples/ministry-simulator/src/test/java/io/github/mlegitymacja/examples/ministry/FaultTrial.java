package io.github.mlegitymacja.examples.ministry;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import io.github.mlegitymacja.examples.ministry.gateway.ImmutableMinistrySettings;
import io.github.mlegitymacja.examples.ministry.simulator.Fault;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.tck.SampleOrders;
import io.github.mlegitymacja.tck.SampleStudents;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One fault: how the gateway answers while it is on, and how a university's orders end. */
final class FaultTrial implements AutoCloseable {

    private static final OrderId NEW = SampleOrders.id(0);
    private static final OrderId READY = SampleOrders.id(1);
    private static final OrderId UNWANTED = SampleOrders.id(2);
    /** The faults under which every attempt times out. */
    private static final Set<Fault> ENDLESS = Set.of(Fault.SLOW, Fault.DRIP);

    private final TestLine line = new TestLine();
    private final Fault fault;
    private final Set<String> explanations = new TreeSet<>();

    FaultTrial(Fault fault) {
        this.fault = fault;
    }

    static String head() {
        return """
                | fault | effect | submit | status | withdraw | requests | reason for no answer | orders in the end |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """;
    }

    /** Returns a row of the table without its last cell. */
    String row() {
        prepare();
        line.simulator.switchOn(fault);
        List<Result> results = List.of(
                call(gateway -> gateway.submit(SampleStudents.submission(NEW))),
                call(gateway -> gateway.status(READY)),
                call(gateway -> gateway.withdraw(UNWANTED)));
        line.simulator.switchOff(fault);
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        fault.label(),
                        fault.description(),
                        results.stream().map(Result::answer).collect(Collectors.joining(" | ")),
                        results.stream()
                                .map(one -> Long.toString(one.requests()))
                                .collect(Collectors.joining(", ")),
                        explanations.isEmpty() ? "–" : String.join("; ", explanations));
    }

    /**
     * Returns how three orders end, with the fault on for a while at every stage: one is to be collected, one to be
     * cancelled, and one to fail.
     */
    String endOfEveryOrder() {
        var campus = new Campus(
                line.clock,
                new HttpMinistryGateway(settings(Duration.ofMillis(50)).build()));
        OrderId wanted = campus.order("wants-it");
        OrderId cancelled = campus.order("cancels-it");
        OrderId unlucky = campus.order("fails");
        during(() -> {
            campus.rounds(2);
            campus.cancel(cancelled);
            campus.rounds(2);
        });
        campus.untilIn(OrderStatus.IN_PROGRESS, wanted);
        campus.untilIn(OrderStatus.IN_PROGRESS, unlucky);
        campus.rounds(10);
        line.simulator.ministry().issue(wanted, SampleOrders.ACTIVATION);
        line.simulator.ministry().fail(unlucky);
        during(() -> campus.rounds(10));
        campus.untilIn(OrderStatus.READY_FOR_PICKUP, wanted);
        line.simulator.ministry().collect(wanted);
        during(() -> campus.rounds(10));
        campus.untilIn(OrderStatus.COLLECTED, wanted);
        campus.untilIn(OrderStatus.FAILED, unlucky);
        campus.untilSettled(cancelled);

        return Stream.of(wanted, cancelled, unlucky)
                .map(order -> end(campus, order))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        line.close();
    }

    private void prepare() {
        MinistryGateway gateway = line.gateway();
        gateway.submit(SampleStudents.submission(READY));
        gateway.submit(SampleStudents.submission(UNWANTED));
        gateway.status(READY);
        line.simulator.ministry().issue(READY, SampleOrders.ACTIVATION);
        gateway.status(READY);
    }

    private Result call(Function<MinistryGateway, Object> call) {
        long before = line.simulator.requests();
        var gateway = new HttpMinistryGateway(settings(Duration.ofMillis(500)).build());
        String answer;
        try {
            answer = call.apply(gateway).getClass().getSimpleName().toLowerCase(Locale.ROOT);
        } catch (InfrastructureException e) {
            answer = "**no answer**";
            explanations.add(e.getMessage()
                    + e.retryAfter()
                            .map(wait -> ", retry after " + wait.toSeconds() + " s")
                            .orElse(""));
        }
        return new Result(answer, line.simulator.requests() - before);
    }

    /** Uses the short time-out only for faults under which every attempt times out. */
    private ImmutableMinistrySettings.Builder settings(Duration timeout) {
        return ENDLESS.contains(fault) ? line.settings().requestTimeout(timeout) : line.settings();
    }

    private void during(Runnable what) {
        line.simulator.switchOn(fault);
        what.run();
        line.simulator.switchOff(fault);
    }

    /** Returns the status at the university and, if its name differs, the stage at the ministry. */
    private String end(Campus campus, OrderId order) {
        String here = campus.status(order).name().toLowerCase(Locale.ROOT);
        String there = line.simulator
                .ministry()
                .find(order)
                .map(known -> known.stage().name().toLowerCase(Locale.ROOT))
                .orElse("unknown");
        return here.equals(there) ? here : here + " = " + there;
    }

    /**
     * The result of a call.
     *
     * @param answer the answer in one word
     * @param requests the number of requests that reached the ministry
     */
    private record Result(String answer, long requests) {}
}
