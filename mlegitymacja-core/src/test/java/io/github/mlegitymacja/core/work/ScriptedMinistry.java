package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A ministry whose answers the test sets, and which records the ids of all calls. */
final class ScriptedMinistry implements MinistryGateway {

    Function<Submission, SubmitAnswer> submit = submission -> new SubmitAnswer.Accepted(Optional.empty());
    Function<OrderId, StatusAnswer> status = order -> new StatusAnswer.Processing(Optional.empty());
    Function<OrderId, WithdrawAnswer> withdraw = order -> new WithdrawAnswer.Withdrawn();

    final List<OrderId> submitted = Collections.synchronizedList(new ArrayList<>());
    final List<OrderId> polled = Collections.synchronizedList(new ArrayList<>());
    final List<OrderId> withdrawn = Collections.synchronizedList(new ArrayList<>());

    @Override
    public SubmitAnswer submit(Submission submission) {
        submitted.add(submission.order());
        return submit.apply(submission);
    }

    @Override
    public StatusAnswer status(OrderId order) {
        polled.add(order);
        return status.apply(order);
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        withdrawn.add(order);
        return withdraw.apply(order);
    }
}
