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

/** One fault: what the gateway says of it, and what becomes of a university's orders. */
final class FaultTrial implements AutoCloseable {

    private static final OrderId NEW = SampleOrders.id(0);
    private static final OrderId READY = SampleOrders.id(1);
    private static final OrderId UNWANTED = SampleOrders.id(2);
    private static final Set<Fault> ENDLESS = Set.of(Fault.SLOW, Fault.DRIP);

    private final TestLine line = new TestLine();
    private final Fault fault;
    private final Set<String> explanations = new TreeSet<>();

    FaultTrial(Fault fault) {
        this.fault = fault;
    }

    static String head() {
        return """
                | fault | what happens | submit | status | withdraw | requests | no answer, because | orders in the end |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """;
    }

    /** A line of the table, but for its end. */
    String row() {
        prepare();
        line.simulator.switchOn(fault);
        List<Said> said = List.of(
                said(gateway -> gateway.submit(SampleStudents.submission(NEW))),
                said(gateway -> gateway.status(READY)),
                said(gateway -> gateway.withdraw(UNWANTED)));
        line.simulator.switchOff(fault);
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        fault.label(),
                        fault.description(),
                        said.stream().map(Said::answer).collect(Collectors.joining(" | ")),
                        said.stream().map(one -> Long.toString(one.requests())).collect(Collectors.joining(", ")),
                        explanations.isEmpty() ? "–" : String.join("; ", explanations));
    }

    /** What becomes of three orders, of which one is to be collected, one cancelled, and one to fail, with the fault on for a while at every stage. */
    String endOfEveryOrder() {
        var campus = new Campus(
                line.clock,
                new HttpMinistryGateway(settings(Duration.ofMillis(100)).build()));
        OrderId wanted = campus.order("wants-it");
        OrderId cancelled = campus.order("changes-her-mind");
        OrderId unlucky = campus.order("has-no-luck");
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

    /** A fresh gateway, which bears no grudge. */
    private Said said(Function<MinistryGateway, Object> call) {
        long before = line.simulator.requests();
        var gateway = new HttpMinistryGateway(settings(Duration.ofSeconds(2)).build());
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
        return new Said(answer, line.simulator.requests() - before);
    }

    /** No more patience than needed, and only where the time-out is the point. */
    private ImmutableMinistrySettings.Builder settings(Duration timeout) {
        return ENDLESS.contains(fault) ? line.settings().requestTimeout(timeout) : line.settings();
    }

    private void during(Runnable what) {
        line.simulator.switchOn(fault);
        what.run();
        line.simulator.switchOff(fault);
    }

    /** In the words of the university and, where they are others, of the ministry. */
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
     * What came of a call.
     *
     * @param answer in a word
     * @param requests how many the ministry saw
     */
    private record Said(String answer, long requests) {}
}
