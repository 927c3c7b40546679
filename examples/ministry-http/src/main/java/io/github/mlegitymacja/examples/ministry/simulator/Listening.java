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

/** Where a simulator listens, and where it remembers. */
final class Listening {

    static {
        // JDK 17's server otherwise holds back the body of an answer until the client has acknowledged the head: 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private Listening() {}

    /** Nobody but this machine is to reach it: it holds made-up students only, but who knows. */
    static HttpServer at(SimulatorSettings settings) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
        if (settings.tls().isEmpty()) {
            return HttpServer.create(address, 0);
        }
        var server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(configurator(settings.tls().get(), settings.clientCertificates()));
        return server;
    }

    /** Without the write delay, a process that is killed has forgotten nothing. */
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
