package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.core.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

class InMemoryMinistryTest extends MinistryGatewayContract implements MinistryPart, BreakableConnection {

    private final Set<OrderId> unwanted = new HashSet<>();
    private final InMemoryMinistry ministry = new InMemoryMinistry(submission -> unwanted.contains(submission.order())
            ? Optional.of(new Reason("UNWANTED", "the ministry does not want this order"))
            : Optional.empty());

    @Override
    protected MinistryGateway openGateway() {
        return ministry;
    }

    @Override
    public void refuse(OrderId order) {
        unwanted.add(order);
    }

    @Override
    public void issue(OrderId order, Activation activation) {
        ministry.issue(order, activation);
    }

    @Override
    public void collect(OrderId order) {
        ministry.collect(order);
    }

    @Override
    public void fail(OrderId order) {
        ministry.fail(order, new Reason("BROKEN", "the ministry's processing ended in an error"));
    }

    @Override
    public void breakConnection() {
        ministry.goDown();
    }

    @Override
    public void mendConnection() {
        ministry.comeBack();
    }
}
