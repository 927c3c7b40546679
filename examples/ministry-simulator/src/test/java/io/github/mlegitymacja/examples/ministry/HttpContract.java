package io.github.mlegitymacja.examples.ministry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import io.github.mlegitymacja.examples.ministry.gateway.MinistrySettings;
import io.github.mlegitymacja.examples.ministry.simulator.Answer;
import io.github.mlegitymacja.examples.ministry.simulator.Fault;
import io.github.mlegitymacja.examples.ministry.simulator.ImmutableSimulatorSettings;
import io.github.mlegitymacja.examples.ministry.simulator.Request;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.tck.BreakableOnce;
import io.github.mlegitymacja.tck.BusyMinistry;
import io.github.mlegitymacja.tck.ExpiringCodes;
import io.github.mlegitymacja.tck.MinistryGatewayContract;
import io.github.mlegitymacja.tck.ReceivedSubmissions;
import io.github.mlegitymacja.tck.RefusingWithdrawals;
import io.github.mlegitymacja.tck.SampleOrders;
import io.github.mlegitymacja.tck.SampleStudents;
import io.github.mlegitymacja.tck.SharedMinistry;
import io.github.mlegitymacja.tck.SilentMinistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the contract tests of gateways over HTTP, and compares all requests and answers with the OpenAPI document. */
abstract class HttpContract extends MinistryGatewayContract
        implements ExpiringCodes,
                RefusingWithdrawals,
                ReceivedSubmissions,
                SilentMinistry,
                SharedMinistry,
                BusyMinistry,
                BreakableOnce {

    /** The two steps of an attempt that can be lost: the request and the answer. */
    private static final List<Fault> STEPS = List.of(Fault.DOWN, Fault.LOST_ANSWER);

    private final Conformity conformity = new Conformity();
    private final Set<OrderId> silent = ConcurrentHashMap.newKeySet();
    private TestLine line;

    abstract ImmutableSimulatorSettings.Builder simulator(ImmutableSimulatorSettings.Builder settings);

    abstract MinistrySettings gateway(TestLine line);

    @BeforeEach
    void start() {
        line = new TestLine(settings -> simulator(settings).witness(this::witness));
    }

    @AfterEach
    void stop() {
        line.close();
        conformity.assertConformed();
    }

    /** The simulator answers with status 500 if its witness throws. */
    private void witness(Request request, Answer answer) {
        conformity.accept(request, answer);
        if (silent.stream().anyMatch(order -> request.uri().getPath().endsWith(order.toString()))) {
            throw new IllegalStateException("silent");
        }
    }

    /** Guards the comparison after each test. */
    @Test
    void all_requests_and_answers_are_compared_with_the_openapi_document() {
        openGateway().submit(SampleStudents.submission(SampleOrders.id(0)));

        assertEquals(1, conformity.seen());
    }

    @Override
    protected MinistryGateway openGateway() {
        return new HttpMinistryGateway(gateway(line));
    }

    @Override
    public void refuse(OrderId order) {
        line.unwanted.add(order);
    }

    @Override
    public void issue(OrderId order, Activation activation) {
        line.simulator.ministry().issue(order, activation);
    }

    @Override
    public void expire(OrderId order) {
        line.simulator.ministry().expire(order);
    }

    @Override
    public void collect(OrderId order) {
        line.simulator.ministry().collect(order);
    }

    @Override
    public void fail(OrderId order) {
        line.simulator.ministry().fail(order);
    }

    @Override
    public MinistryGateway openAnother() {
        return openGateway();
    }

    @Override
    public void refuseWithdrawal(OrderId order) {
        line.locked.add(order);
    }

    @Override
    public void permitWithdrawal(OrderId order) {
        line.locked.remove(order);
    }

    @Override
    public Optional<Submission> received(OrderId order) {
        return Optional.ofNullable(line.received.get(order));
    }

    @Override
    public void beSilentAbout(OrderId order) {
        silent.add(order);
    }

    @Override
    public void speakAgain(OrderId order) {
        silent.remove(order);
    }

    @Override
    public void answerOnlyAfter(Duration retryAfter) {
        line.simulator.switchOn(Fault.UNAVAILABLE, retryAfter);
    }

    @Override
    public void breakConnection() {
        breakConnectionAfter(0);
    }

    @Override
    public void breakConnectionAfter(int steps) {
        restoreConnection();
        STEPS.stream().skip(steps).limit(1).forEach(line.simulator::switchOn);
    }

    @Override
    public void breakConnectionOnceAfter(int steps) {
        restoreConnection();
        STEPS.stream().skip(steps).limit(1).forEach(line.simulator::switchOnOnce);
    }

    @Override
    public void restoreConnection() {
        STEPS.forEach(line.simulator::switchOff);
        line.simulator.switchOff(Fault.UNAVAILABLE);
    }
}
