package io.github.mlegitymacja.examples.ministry.life;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.tck.ExpiringCodes;
import io.github.mlegitymacja.tck.MinistryGatewayContract;
import io.github.mlegitymacja.tck.ReceivedSubmissions;
import io.github.mlegitymacja.tck.RefusingWithdrawals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

abstract class SimulatedMinistryContract extends MinistryGatewayContract
        implements ExpiringCodes, RefusingWithdrawals, ReceivedSubmissions {

    private final Set<OrderId> unwanted = new HashSet<>();
    private final Set<OrderId> locked = new HashSet<>();
    private final Map<OrderId, Submission> received = new HashMap<>();
    final DataSource memory;
    private final SimulatedMinistry ministry;

    SimulatedMinistryContract(DataSource memory) {
        this.memory = memory;
        this.ministry = SimulatedMinistry.in(
                memory,
                InstantSource.fixed(Instant.parse("2026-10-01T08:00:00Z")),
                ImmutableHabits.builder()
                        .fates((submission, earlier) -> {
                            received.put(submission.order(), submission);
                            return unwanted.contains(submission.order()) ? Fate.REFUSE : Fate.ISSUE;
                        })
                        .locked(locked::contains)
                        .build());
    }

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
    public void expire(OrderId order) {
        ministry.expire(order);
    }

    @Override
    public void collect(OrderId order) {
        ministry.collect(order);
    }

    @Override
    public void fail(OrderId order) {
        ministry.fail(order);
    }

    @Override
    public void refuseWithdrawal(OrderId order) {
        locked.add(order);
    }

    @Override
    public void permitWithdrawal(OrderId order) {
        locked.remove(order);
    }

    @Override
    public Optional<Submission> received(OrderId order) {
        return Optional.ofNullable(received.get(order));
    }
}
