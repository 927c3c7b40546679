package io.github.mlegitymacja.examples.ministry.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A server that answers every request with the same bytes. */
final class RawMinistry implements AutoCloseable {

    private final ServerSocket socket;
    private final byte[] answer;

    RawMinistry(String answer) {
        this.answer = answer.replace("\n", "\r\n").getBytes(ISO_8859_1);
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "raw-ministry");
        thread.setDaemon(true);
        thread.start();
    }

    HttpMinistryGateway gateway() {
        var settings = ImmutableMinistrySettings.builder()
                .baseUri(URI.create("http://localhost:" + socket.getLocalPort()))
                .attempts(1)
                .build();
        return new HttpMinistryGateway(settings);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
                String line = lines.readLine();
                while (line != null && !line.isEmpty()) {
                    line = lines.readLine();
                }
                caller.getOutputStream().write(answer);
            } catch (IOException closed) {
                // The test is over, or the client has closed the connection.
            }
        }
    }
}
