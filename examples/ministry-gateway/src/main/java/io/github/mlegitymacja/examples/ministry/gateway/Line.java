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

/** The HTTP connection to the ministry: sends a request and waits for the reply, with a time limit and a size limit. */
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(HttpMinistryGateway.class);

    private final MinistrySettings settings;
    private final HttpClient client;

    Line(MinistrySettings settings) {
        this.settings = settings;
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                // A redirect could send the token and personal data to another host.
                .followRedirects(HttpClient.Redirect.NEVER);
        settings.tls().ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /**
     * Sends a request and returns the reply.
     *
     * @throws NoAnswerException if no complete reply arrived in time
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

    /**
     * Waits for the reply. The client's own time-out covers the headers only; this one also covers a body that never
     * ends.
     */
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

    /** Trying again at once does not help against a wrong certificate or a body that is too long. */
    private static NoAnswerException broken(Throwable failure) {
        boolean lasting = failure instanceof SSLHandshakeException || failure instanceof LimitedBody.TooLongException;
        return new NoAnswerException(
                "the connection to the ministry failed: " + failure.getClass().getSimpleName(),
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
