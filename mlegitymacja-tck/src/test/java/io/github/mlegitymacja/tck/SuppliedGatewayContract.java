package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import java.util.function.Supplier;

/** Runs the contract against the gateways of a supplier. The name hides it from Surefire: only other tests run it. */
class SuppliedGatewayContract extends MinistryGatewayContract
        implements ExpiringCodes, AdoptingMinistry, BreakableMidway, SharedMinistry {

    static Supplier<InMemoryMinistryWithFaults> supplier = InMemoryMinistryWithFaults::new;

    private InMemoryMinistryWithFaults ministry = supplier.get();

    @Override
    protected MinistryGateway openGateway() {
        ministry = supplier.get();
        return ministry;
    }

    @Override
    public MinistryGateway openAnother() {
        return supplier.get().connectedLike(ministry);
    }

    @Override
    public void refuse(OrderId order) {
        ministry.unwanted.add(order);
    }

    @Override
    public void issue(OrderId order, Activation activation) {
        ministry.delegate.issue(order, activation);
    }

    @Override
    public void expire(OrderId order) {
        ministry.delegate.expire(order);
        ministry.expired.add(order);
    }

    @Override
    public void collect(OrderId order) {
        ministry.delegate.collect(order);
    }

    @Override
    public void fail(OrderId order) {
        ministry.delegate.fail(order, InMemoryMinistryWithFaults.REASON);
    }

    @Override
    public void adopt(String ministryId, StatusAnswer status) {
        ministry.delegate.adopt(SampleOrders.student(0), ministryId, status);
    }

    @Override
    public void breakConnectionAfter(int steps) {
        ministry.connection.breakAfter(steps);
    }

    @Override
    public void restoreConnection() {
        ministry.connection.restore();
    }
}
