package io.github.mlegitymacja.examples.quickstart.simulation;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import io.github.mlegitymacja.examples.ministry.gateway.ImmutableMinistrySettings;
import io.github.mlegitymacja.examples.ministry.gateway.MinistrySettings;
import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import io.github.mlegitymacja.examples.quickstart.screen.Unusable;
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
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/** A ministry simulator in another process, whose clock follows the story's. */
public final class RemoteMinistry implements Ministry {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CLOCK_REFUSED = 409;

    private final URI simulator;
    private final MinistrySettings settings;
    private final HttpMinistryGateway gateway;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** The simulator at an address, whose clock {@link #setClock} must keep in step with this one. */
    public RemoteMinistry(URI simulator, InstantSource clock) {
        this.simulator = simulator;
        this.settings = ImmutableMinistrySettings.builder()
                .baseUri(simulator)
                .clock(clock)
                .build();
        this.gateway = new HttpMinistryGateway(settings);
    }

    /** Moves the simulator's clock on; it refuses to go back. */
    public void setClock(Instant now) {
        put("/simulation/clock", Json.object().put("now", now.toString()));
    }

    @Override
    public void goDownFor(Duration duration) {
        put("/simulation/faults/unavailable", Json.object().put("seconds", duration.toSeconds()));
    }

    /** Each attempt of one call, or the gateway would bring the answer all the same. */
    @Override
    public void loseNextAnswer() {
        put("/simulation/faults/lost-answer", Json.object().put("times", settings.attempts()));
    }

    /** The phone scans the picture, as a student's would. */
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
                        "ma własny zegar albo inną historię za sobą. Uruchom go na nowo z opcją --time driven",
                        "has a clock of its own, or another story behind it. Start it anew with --time driven");
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
                "nie odpowiada. Uruchom go tak samo jak przedtem (ministry-simulator.jar --time driven), a potem to polecenie"
                        + " jeszcze raz",
                "does not answer. Start it as before (ministry-simulator.jar --time driven), and then run this command"
                        + " again");
    }

    private Unusable unusable(String polish, String english) {
        return new Unusable(
                "Symulator ministerstwa " + simulator + " " + polish + ".",
                "The ministry simulator " + simulator + " " + english + ".");
    }
}
