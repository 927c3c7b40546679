package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs the contract against the gateways of a supplier. The name hides it from Surefire: only other tests run it. */
class SuppliedGatewayContract extends MinistryGatewayContract
        implements ExpiringCodes,
                RefusingWithdrawals,
                ReceivedSubmissions,
                AdoptingMinistry,
                SilentMinistry,
                SharedMinistry,
                BusyMinistry,
                BreakableOnce {

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
    public void refuseWithdrawal(OrderId order) {
        ministry.locked.add(order);
    }

    @Override
    public void refuseWithdrawal(String ministryId) {
        ministry.lockedKeys.add(ministryId);
    }

    @Override
    public void permitWithdrawal(OrderId order) {
        ministry.locked.remove(order);
    }

    @Override
    public void permitWithdrawal(String ministryId) {
        ministry.lockedKeys.remove(ministryId);
    }

    @Override
    public Optional<Submission> received(OrderId order) {
        return Optional.ofNullable(ministry.received.get(order));
    }

    @Override
    public void beSilentAbout(OrderId order) {
        ministry.silent.add(order);
    }

    @Override
    public void speakAgain(OrderId order) {
        ministry.silent.remove(order);
    }

    @Override
    public void answerOnlyAfter(Duration retryAfter) {
        ministry.connection.breakWithHint(retryAfter);
    }

    @Override
    public void breakConnection() {
        breakConnectionAfter(0);
    }

    @Override
    public void breakConnectionAfter(int steps) {
        ministry.connection.breakAfter(steps);
    }

    @Override
    public void breakConnectionOnceAfter(int steps) {
        ministry.connection.breakOnceAfter(steps);
    }

    @Override
    public void restoreConnection() {
        ministry.connection.restore();
    }
}
