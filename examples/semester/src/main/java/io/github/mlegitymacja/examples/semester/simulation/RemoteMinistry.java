package io.github.mlegitymacja.examples.semester.simulation;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import io.github.mlegitymacja.examples.ministry.gateway.ImmutableMinistrySettings;
import io.github.mlegitymacja.examples.ministry.gateway.MinistrySettings;
import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import io.github.mlegitymacja.examples.semester.screen.Unusable;
import io.github.mlegitymacja.qr.QrCode;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A ministry simulator in another process, whose clock follows the clock of the story. */
public final class RemoteMinistry implements Ministry {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CLOCK_REFUSED = 409;

    private final URI simulator;
    private final MinistrySettings settings;
    private final HttpMinistryGateway gateway;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** Connects to the simulator at an address. {@link #setClock} must keep its clock in step with the caller's. */
    public RemoteMinistry(URI simulator) {
        this.simulator = simulator;
        this.settings = ImmutableMinistrySettings.builder().baseUri(simulator).build();
        this.gateway = new HttpMinistryGateway(settings);
    }

    /** Moves the simulator's clock forward; the simulator refuses to move it back. */
    public void setClock(Instant now) {
        put("/simulation/clock", Json.object().put("now", now.toString()));
    }

    @Override
    public void goDownFor(Duration duration) {
        put("/simulation/faults/unavailable", Json.object().put("seconds", duration.toSeconds()));
    }

    /** Loses the answers to all attempts of one call; otherwise a retry of the gateway would get the answer. */
    @Override
    public void loseNextAnswer() {
        put("/simulation/faults/lost-answer", Json.object().put("times", settings.attempts()));
    }

    /** Lets the simulator scan a picture of the QR code, like a student's phone. */
    @Override
    public boolean addToMobywatel(Activation activation) {
        var scan = request("/simulation/mobywatel", "image/png")
                .header(Wire.ACTIVATION_CODE, activation.code())
                .POST(BodyPublishers.ofByteArray(QrCode.of(activation).toPng()));
        return Json.read(send(scan)).text("result").equals("ADDED");
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        return gateway.submit(submission);
    }

    @Override
    public StatusAnswer status(OrderId order) {
        return gateway.status(order);
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        return gateway.withdraw(order);
    }

    private void put(String path, ObjectNode body) {
        send(request(path, Json.MEDIA_TYPE).PUT(BodyPublishers.ofByteArray(Json.write(body))));
    }

    private HttpRequest.Builder request(String path, String mediaType) {
        return HttpRequest.newBuilder(simulator.resolve(path))
                .header(Wire.CONTENT_TYPE, mediaType)
                .timeout(PATIENCE);
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() == CLOCK_REFUSED) {
                throw unusable(
                        "ma własny zegar albo rozegrał już inną historię. Uruchom go na nowo z opcją --time driven",
                        "has its own clock, or has played another story. Start it again with --time driven");
            } else if (response.statusCode() >= 400) {
                throw unusable(
                        "odpowiada kodem " + response.statusCode(), "answers with status " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable();
        }
    }

    private Unusable unreachable() {
        return unusable(
                "nie odpowiada. Uruchom go z tymi samymi opcjami (ministry-simulator.jar --time driven), a potem ponownie"
                        + " to polecenie",
                "does not answer. Start it with the same options (ministry-simulator.jar --time driven), and then run"
                        + " this command again");
    }

    private Unusable unusable(String polish, String english) {
        return new Unusable(
                "Symulator ministerstwa " + simulator + " " + polish + ".",
                "The ministry simulator " + simulator + " " + english + ".");
    }
}
