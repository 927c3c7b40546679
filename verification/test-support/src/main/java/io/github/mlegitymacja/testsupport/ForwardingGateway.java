package io.github.mlegitymacja.testsupport;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;

/** Delegates to a ministry. Tests override single methods. */
public class ForwardingGateway implements MinistryGateway {

    private final MinistryGateway ministry;

    public ForwardingGateway(MinistryGateway ministry) {
        this.ministry = ministry;
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        return ministry.submit(submission);
    }

    @Override
    public StatusAnswer status(OrderId order) {
        return ministry.status(order);
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        return ministry.withdraw(order);
    }
}
