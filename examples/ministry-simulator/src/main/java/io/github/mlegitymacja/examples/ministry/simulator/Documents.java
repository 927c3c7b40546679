package io.github.mlegitymacja.examples.ministry.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Files that are packaged with the classes. */
final class Documents {

    private Documents() {}

    static Answer openApi(Request request) throws IOException {
        return request.ifGet(() -> Answer.text(200, "application/yaml", read(Wire.class, "openapi.yaml")));
    }

    static String read(Class<?> beside, String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
