package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderChange;
import io.github.mlegitymacja.spi.port.OrderSubscriber;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The connection of a worker to the ministry, to the subscriber and to the clock of the test, over HTTP. */
final class HttpMinistry implements MinistryGateway, OrderSubscriber, InstantSource {

    static final Duration TIME_OUT = Duration.ofSeconds(2);

    private final String url;
    private final String worker;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpMinistry(String url, String worker) {
        this.url = url;
        this.worker = worker;
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        return WireFormat.submitAnswer(ask(CallKind.SUBMIT, submission.order(), WireFormat.of(submission)));
    }

    @Override
    public StatusAnswer status(OrderId order) {
        return WireFormat.statusAnswer(ask(CallKind.POLL, order, ""));
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        return WireFormat.withdrawAnswer(ask(CallKind.WITHDRAW, order, ""));
    }

    @Override
    public void changed(OrderChange change) {
        ask(
                CallKind.NOTIFY,
                change.order().id(),
                WireFormat.of(Notifications.Change.of(change.order().id(), change.number(), change.entry())));
    }

    @Override
    public Instant instant() {
        return Instant.parse(send("/time", ""));
    }

    private String ask(CallKind kind, OrderId order, String body) {
        return send("/order/" + kind + "/" + worker + "/" + order, body);
    }

    /** Sends a POST request, because the client repeats other requests by itself when an answer is lost. */
    private String send(String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(TIME_OUT)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new InfrastructureException("no answer to " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted", e);
        }
    }
}
