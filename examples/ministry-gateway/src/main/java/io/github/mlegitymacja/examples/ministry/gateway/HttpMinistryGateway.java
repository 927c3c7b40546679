package io.github.mlegitymacja.examples.ministry.gateway;

import io.github.mlegitymacja.examples.ministry.gateway.NoAnswerException.Trouble;
import io.github.mlegitymacja.examples.ministry.protocol.ProblemType;
import io.github.mlegitymacja.examples.ministry.protocol.StatusJson;
import io.github.mlegitymacja.examples.ministry.protocol.SubmissionJson;
import io.github.mlegitymacja.examples.ministry.protocol.UnreadableException;
import io.github.mlegitymacja.examples.ministry.protocol.WireStatus;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Objects;
import java.util.function.Function;

/**
 * A gateway to a ministry that speaks the protocol of {@code openapi.yaml} over HTTP.
 *
 * <p>A call ends within {@link MinistrySettings#longestCall}. An answer is accepted only if it follows the protocol, is
 * complete and names the order of the request. Everything else becomes an {@link
 * io.github.mlegitymacja.spi.port.InfrastructureException} whose message never quotes the answer. Thread-safe.
 *
 * <pre>{@code
 * MinistryGateway gateway = new HttpMinistryGateway(ImmutableMinistrySettings.builder()
 *         .baseUri(URI.create("https://ministry.example/mlegitymacja"))
 *         .token(() -> secrets.read("ministry-token"))
 *         .build());
 * }</pre>
 */
public final class HttpMinistryGateway implements MinistryGateway {

    private final Line line;
    private final Patience patience;

    /**
     * Creates a gateway; it connects when it is first called.
     *
     * @param settings the address, the credentials and the time-outs
     */
    public HttpMinistryGateway(MinistrySettings settings) {
        this.line = new Line(settings);
        this.patience = new Patience(settings);
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        Objects.requireNonNull(submission, "submission");
        OrderId order = submission.order();
        return ask("PUT", order, BodyPublishers.ofByteArray(SubmissionJson.write(submission)), reply -> {
            if (reply.status() == 202) {
                reply.about(order);
                return new SubmitAnswer.Accepted(reply.retryAfter());
            }
            return new SubmitAnswer.Refused(reply.reasonOf(ProblemType.ORDER_REFUSED, ProblemType.ORDER_WITHDRAWN));
        });
    }

    @Override
    public StatusAnswer status(OrderId order) {
        Objects.requireNonNull(order, "order");
        return ask("GET", order, BodyPublishers.noBody(), reply -> {
            if (reply.status() == 200) {
                return StatusJson.read(reply.about(order), reply.retryAfter());
            }
            reply.reasonOf(ProblemType.ORDER_UNKNOWN);
            return new StatusAnswer.Unknown();
        });
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        Objects.requireNonNull(order, "order");
        return ask("DELETE", order, BodyPublishers.noBody(), reply -> {
            if (reply.status() == 200) {
                return withdrawn(WireStatus.parse(reply.about(order).text("status")));
            }
            return new WithdrawAnswer.Refused(reply.reasonOf(ProblemType.WITHDRAWAL_REFUSED));
        });
    }

    private static WithdrawAnswer withdrawn(WireStatus status) {
        if (status != WireStatus.WITHDRAWN && status != WireStatus.FAILED) {
            throw new UnreadableException("the answer says that the order is withdrawn and alive");
        }
        return new WithdrawAnswer.Withdrawn();
    }

    private <T> T ask(String method, OrderId order, BodyPublisher body, Function<Reply, T> reading) {
        return patience.ask(() -> {
            Reply reply = line.send(method, order, body);
            try {
                return reading.apply(reply);
            } catch (UnreadableException e) {
                throw new NoAnswerException("the ministry's answer is invalid: " + e.getMessage(), Trouble.LASTING);
            }
        });
    }
}
