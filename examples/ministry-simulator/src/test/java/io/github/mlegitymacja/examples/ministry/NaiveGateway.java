package io.github.mlegitymacja.examples.ministry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.protocol.Problem;
import io.github.mlegitymacja.examples.ministry.protocol.StatusJson;
import io.github.mlegitymacja.examples.ministry.protocol.SubmissionJson;
import io.github.mlegitymacja.examples.ministry.protocol.UnreadableException;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A simple gateway with a chosen set of flaws. */
final class NaiveGateway implements MinistryGateway {

    private static final Logger LOG = LoggerFactory.getLogger(NaiveGateway.class);
    private static final int MOST_BYTES = 64 * 1024;

    private final URI base;
    private final Duration patience;
    private final Set<Flaw> flaws;
    private final HttpClient client;

    NaiveGateway(URI base, Duration patience, Set<Flaw> flaws) {
        this.base = base;
        this.patience = patience;
        this.flaws = flaws;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(
                        flaws.contains(Flaw.FOLLOWS_REDIRECTS) ? HttpClient.Redirect.ALWAYS : HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        var body = BodyPublishers.ofByteArray(SubmissionJson.write(submission));
        read(send("PUT", submission.order(), body), submission.order());
        return new SubmitAnswer.Accepted(Optional.empty());
    }

    @Override
    public StatusAnswer status(OrderId order) {
        var response = send("GET", order, BodyPublishers.noBody());
        if (response.statusCode() == 404
                && (flaws.contains(Flaw.ACCEPTS_ANY_404) || isOf(response, Problem.MEDIA_TYPE))) {
            return new StatusAnswer.Unknown();
        }
        Json json = read(response, order);
        try {
            return StatusJson.read(json, Optional.empty());
        } catch (UnreadableException e) {
            if (flaws.contains(Flaw.GUESSES_UNKNOWN_STATUSES)) {
                return new StatusAnswer.Processing(Optional.empty());
            }
            throw new InfrastructureException("the status is invalid", null);
        }
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        read(send("DELETE", order, BodyPublishers.noBody()), order);
        return new WithdrawAnswer.Withdrawn();
    }

    private Json read(HttpResponse<byte[]> response, OrderId order) {
        String body = new String(response.body(), UTF_8);
        if (flaws.contains(Flaw.LOGS_BODIES)) {
            LOG.debug("the ministry answered {}", body);
        }
        boolean tooLong = body.length() > MOST_BYTES && !flaws.contains(Flaw.READS_ANY_LENGTH);
        if (response.statusCode() >= 300 || tooLong || !isOf(response, Json.MEDIA_TYPE)) {
            throw noAnswer(response, flaws.contains(Flaw.QUOTES_UNREADABLE_ANSWERS) ? ": " + body : "");
        }
        Json json = Json.read(response.body());
        if (!json.text("id").equals(order.toString()) && !flaws.contains(Flaw.ACCEPTS_ANSWERS_ABOUT_OTHER_ORDERS)) {
            throw noAnswer(response, "");
        }
        return json;
    }

    private HttpResponse<byte[]> send(String method, OrderId order, BodyPublisher body) {
        var response = sendOnce(method, order, body);
        boolean again = response.statusCode() == 401
                ? flaws.contains(Flaw.RETRIES_REFUSED_REQUESTS)
                : response.statusCode() == 503 && flaws.contains(Flaw.IGNORES_RETRY_AFTER);
        return again ? sendOnce(method, order, body) : response;
    }

    private HttpResponse<byte[]> sendOnce(String method, OrderId order, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + Wire.path(order)))
                .method(method, body)
                .timeout(patience)
                .header(Wire.REQUEST_ID, "naive")
                .header(Wire.CONTENT_TYPE, Json.MEDIA_TYPE)
                .header(Wire.AUTHORIZATION, "Bearer " + TestLine.TOKEN)
                .build();
        var limit = flaws.contains(Flaw.WAITS_FOR_THE_LAST_BYTE) ? Duration.ofHours(1) : patience;
        try {
            return client.sendAsync(request, BodyHandlers.ofByteArray()).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new InfrastructureException("no answer", new IOException());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted", null);
        }
    }

    private static boolean isOf(HttpResponse<?> response, String mediaType) {
        return response.headers()
                .firstValue(Wire.CONTENT_TYPE)
                .filter(type -> Wire.isMediaType(type, mediaType))
                .isPresent();
    }

    private static InfrastructureException noAnswer(HttpResponse<?> response, String quoted) {
        String message = "status " + response.statusCode() + quoted;
        return response.headers()
                .firstValue(Wire.RETRY_AFTER)
                .map(wait -> new InfrastructureException(message, null, Duration.ofSeconds(Long.parseLong(wait))))
                .orElseGet(() -> new InfrastructureException(message, null));
    }
}
