package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.core.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A healthy gateway whose connection can be broken before and after each call. Broken gateways are made of it by
 * overriding one thing.
 */
class LaboratoryMinistry implements MinistryGateway {

    static final Reason REASON = new Reason("REFUSED", "for a reason of the ministry's own");

    final Set<OrderId> unwanted = ConcurrentHashMap.newKeySet();
    final Set<OrderId> submitted = ConcurrentHashMap.newKeySet();
    final Set<OrderId> withdrawn = ConcurrentHashMap.newKeySet();
    final InMemoryMinistry healthy = new InMemoryMinistry(
            submission -> unwanted.contains(submission.order()) ? Optional.of(REASON) : Optional.empty());
    Fuse fuse = new Fuse();

    @Override
    public SubmitAnswer submit(Submission submission) {
        return connected(() -> {
            SubmitAnswer answer = healthy.submit(submission);
            submitted.add(submission.order());
            return answer;
        });
    }

    @Override
    public StatusAnswer status(OrderId order) {
        return connected(() -> healthy.status(order));
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        return connected(() -> {
            WithdrawAnswer answer = healthy.withdraw(order);
            withdrawn.add(order);
            return answer;
        });
    }

    private <T> T connected(Supplier<T> call) {
        fuse.step();
        T answer = call.get();
        fuse.step();
        return answer;
    }
}
