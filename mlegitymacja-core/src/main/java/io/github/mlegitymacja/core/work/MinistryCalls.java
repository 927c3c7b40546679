package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.vavr.collection.List;
import java.time.Instant;
import java.util.Set;

/**
 * Asks the ministry about each order under the key by which the ministry knows it, and about many orders at once if the
 * gateway can do that.
 */
final class MinistryCalls {

    /** What is claimed at once is lost for the length of a lease if the process dies. */
    private static final int MOST_AT_ONCE = 1_000;

    private final MinistryGateway gateway;
    private final int atOnce;
    private final Question.Kind<EligibleOrder, SubmitAnswer> submission;
    private final Question.Kind<Order, StatusAnswer> poll;
    private final Question.Kind<Order, WithdrawAnswer> withdrawal;

    MinistryCalls(MinistryGateway gateway, SubmissionProtocol protocol) {
        this.gateway = gateway;
        this.atOnce = gateway instanceof BatchMinistryGateway batch ? atOnce(batch) : 1;
        this.submission = new Question.Kind<>(
                eligible -> gateway.submit(eligible.submission()),
                all -> batch().submitAll(all.map(EligibleOrder::submission).asJava()),
                protocol::submitted);
        this.poll = new Question.Kind<>(this::status, all -> batch().statusOfAll(ids(all)), protocol::polled);
        this.withdrawal =
                new Question.Kind<>(this::withdraw, all -> batch().withdrawAll(ids(all)), protocol::withdrawn);
    }

    Job submission(EligibleOrder eligible, Instant latest) {
        Order order = eligible.order();
        return Job.asking(Lane.SUBMIT, new Question<>(order, eligible, submission, atOnce(order)), latest);
    }

    Job poll(Order order, Instant latest) {
        return Job.asking(Lane.POLL, new Question<>(order, order, poll, atOnce(order)), latest);
    }

    Job withdrawal(Order order, Instant latest) {
        return Job.asking(Lane.WITHDRAW, new Question<>(order, order, withdrawal, atOnce(order)), latest);
    }

    /** Returns about how many orders the ministry can be asked in a call. */
    int atOnce() {
        return atOnce;
    }

    private static int atOnce(BatchMinistryGateway batch) {
        return Math.max(1, Math.min(MOST_AT_ONCE, batch.maxOrdersInCall()));
    }

    private int atOnce(Order order) {
        return order.ministryId().isPresent() ? 1 : atOnce;
    }

    private StatusAnswer status(Order order) {
        return order.ministryId()
                .map(ministryId -> byMinistryId().status(order.id(), ministryId))
                .orElseGet(() -> gateway.status(order.id()));
    }

    private WithdrawAnswer withdraw(Order order) {
        return order.ministryId()
                .map(ministryId -> byMinistryId().withdraw(order.id(), ministryId))
                .orElseGet(() -> gateway.withdraw(order.id()));
    }

    private BatchMinistryGateway batch() {
        return (BatchMinistryGateway) gateway;
    }

    private static Set<OrderId> ids(List<Order> orders) {
        return orders.map(Order::id).toJavaSet();
    }

    /** The ministry does not know such an order by its own id: its answer would be wrong, and must not be asked for. */
    private MinistryIdGateway byMinistryId() {
        if (gateway instanceof MinistryIdGateway byMinistryId) {
            return byMinistryId;
        }
        throw InfrastructureException.permanent(
                "the gateway does not implement MinistryIdGateway, which orders of another system need", null);
    }
}
