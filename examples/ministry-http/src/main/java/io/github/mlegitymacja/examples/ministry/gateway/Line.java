package io.github.mlegitymacja.examples.ministry.gateway;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.github.mlegitymacja.examples.ministry.gateway.NoAnswerException.Trouble;
import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.protocol.Problem;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import io.github.mlegitymacja.spi.order.OrderId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one request and waits for its reply, for a limited time and up to a limited size. */
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(HttpMinistryGateway.class);

    private final MinistrySettings settings;
    private final HttpClient client;

    Line(MinistrySettings settings) {
        this.settings = settings;
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                // Whoever answers with an address must not be given the token and the student's names there.
                .followRedirects(HttpClient.Redirect.NEVER);
        settings.tls().ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /**
     * Sends a request.
     *
     * @throws NoAnswerException if no reply arrived whole and in time
     */
    Reply send(String method, OrderId order, BodyPublisher body) {
        String id = settings.requestIds().get().toString();
        try {
            Reply reply = new Reply(await(client.sendAsync(
                    request(method, order, body, id), status -> new LimitedBody(settings.mostResponseBytes()))));
            log(id, method, order, Integer.toString(reply.status()));
            return reply;
        } catch (NoAnswerException e) {
            log(id, method, order, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private HttpRequest request(String method, OrderId order, BodyPublisher body, String id) {
        String base = settings.baseUri().toString().replaceFirst("/+$", "");
        var request = HttpRequest.newBuilder(URI.create(base + Wire.path(order)))
                .method(method, body)
                .header("Accept", Json.MEDIA_TYPE + ", " + Problem.MEDIA_TYPE)
                .header(Wire.REQUEST_ID, id);
        if (body.contentLength() > 0) {
            request.header(Wire.CONTENT_TYPE, Json.MEDIA_TYPE);
        }
        settings.token().ifPresent(token -> request.header(Wire.AUTHORIZATION, "Bearer " + token.get()));
        return request.build();
    }

    /** The client's own time-out ends with the headers; ours covers the body, which may trickle for ever. */
    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> reply) {
        try {
            return reply.get(settings.requestTimeout().toNanos(), NANOSECONDS);
        } catch (TimeoutException e) {
            throw new NoAnswerException("the ministry did not answer in time", Trouble.PASSING);
        } catch (ExecutionException e) {
            throw broken(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("waiting for the ministry was interrupted", Trouble.OF_THIS_CALL);
        } finally {
            reply.cancel(true);
        }
    }

    /** A certificate or a body's length will be the same in a moment. */
    private static NoAnswerException broken(Throwable failure) {
        boolean lasting = failure instanceof SSLHandshakeException || failure instanceof LimitedBody.TooLongException;
        return new NoAnswerException(
                "the line to the ministry broke: " + failure.getClass().getSimpleName(),
                lasting ? Trouble.LASTING : Trouble.PASSING);
    }

    private static void log(String request, String method, OrderId order, String outcome) {
        LOG.atDebug()
                .addKeyValue("request", request)
                .addKeyValue("method", method)
                .addKeyValue("order", order)
                .addKeyValue("outcome", outcome)
                .log("ministry.asked");
    }
}
