package io.github.mlegitymacja.examples.spring;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Calls the ministry. Yours calls its interface; this one issues whatever is submitted. */
@Component
class Ministry implements MinistryGateway {

    private final Set<OrderId> live = ConcurrentHashMap.newKeySet();

    @Override
    public SubmitAnswer submit(Submission submission) {
        live.add(submission.order());
        return new SubmitAnswer.Accepted(Optional.empty());
    }

    @Override
    public StatusAnswer status(OrderId order) {
        return live.contains(order)
                ? new StatusAnswer.Ready(new Activation("https://mobywatel.example/" + order, "428 571"))
                : new StatusAnswer.Unknown();
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        live.remove(order);
        return new WithdrawAnswer.Withdrawn();
    }
}
