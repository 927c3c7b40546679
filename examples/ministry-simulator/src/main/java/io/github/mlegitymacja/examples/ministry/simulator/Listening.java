package io.github.mlegitymacja.examples.ministry.simulator;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Creates the server of a simulator, and the address of its database. */
final class Listening {

    static {
        // Without this, the server of JDK 17 sends the body only after the client has acknowledged the head, 40 ms
        // later.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private Listening() {}

    /** Creates a server on the loopback interface, which no other machine can reach. */
    static HttpServer at(SimulatorSettings settings) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
        if (settings.tls().isEmpty()) {
            return HttpServer.create(address, 0);
        }
        var server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(configurator(settings.tls().get(), settings.clientCertificates()));
        return server;
    }

    /** Returns the JDBC URL. Without WRITE_DELAY=0, a killed process could lose what it has acknowledged. */
    static String database(SimulatorSettings settings) {
        return settings.data()
                .map(file -> "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0")
                .orElseGet(() -> "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    private static HttpsConfigurator configurator(SSLContext tls, boolean clientCertificates) {
        return new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters connection) {
                SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
                parameters.setNeedClientAuth(clientCertificates);
                connection.setSSLParameters(parameters);
            }
        };
    }
}
