package io.github.mlegitymacja.examples.ministry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends requests to the simulator. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() {}

    static HttpResponse<String> get(TestLine line, String path) {
        return send(request(line, path).GET());
    }

    static HttpResponse<String> put(TestLine line, String path, String json) {
        return send(request(line, path).PUT(BodyPublishers.ofString(json)).header("Content-Type", "application/json"));
    }

    static HttpResponse<String> delete(TestLine line, String path) {
        return send(request(line, path).DELETE());
    }

    static HttpRequest.Builder request(TestLine line, String path) {
        return HttpRequest.newBuilder(URI.create(line.simulator.uri() + path))
                .header("Authorization", "Bearer " + TestLine.TOKEN);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
