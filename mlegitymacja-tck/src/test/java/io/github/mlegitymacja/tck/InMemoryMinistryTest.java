package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link InMemoryMinistry} fulfils the contract of a gateway. */
class InMemoryMinistryTest extends MinistryGatewayContract
        implements ExpiringCodes, ReceivedSubmissions, AdoptingMinistry, BreakableConnection {

    private static final Reason REFUSED = new Reason("REFUSED", "odmowa ministerstwa", "refused by the ministry");

    private final Set<OrderId> refused = new HashSet<>();
    private final Map<OrderId, Submission> received = new HashMap<>();
    private final InMemoryMinistry ministry = new InMemoryMinistry(submission -> {
        received.put(submission.order(), submission);
        return refused.contains(submission.order()) ? Optional.of(REFUSED) : Optional.empty();
    });

    @Override
    protected MinistryGateway openGateway() {
        return ministry;
    }

    @Override
    public void refuse(OrderId order) {
        refused.add(order);
    }

    @Override
    public void issue(OrderId order, Activation activation) {
        ministry.issue(order, activation);
    }

    @Override
    public void expire(OrderId order) {
        ministry.expire(order);
    }

    @Override
    public void collect(OrderId order) {
        ministry.collect(order);
    }

    @Override
    public void fail(OrderId order) {
        ministry.fail(order, new Reason("FAILED", "błąd przetwarzania", "the processing ended in an error"));
    }

    @Override
    public Optional<Submission> received(OrderId order) {
        return Optional.ofNullable(received.get(order));
    }

    @Override
    public void adopt(String ministryId, StatusAnswer status) {
        ministry.adopt(SampleOrders.student(0), ministryId, status);
    }

    @Override
    public void breakConnection() {
        ministry.goDown();
    }

    @Override
    public void restoreConnection() {
        ministry.comeBack();
    }
}
