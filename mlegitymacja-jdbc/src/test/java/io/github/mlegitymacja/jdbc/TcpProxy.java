package io.github.mlegitymacja.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A network between a client and a server on this machine. It can swallow what it gets, without closing anything. */
final class TcpProxy implements AutoCloseable {

    private final int target;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean serverSpoke = true;
    private volatile boolean swallows;

    TcpProxy(int target) throws IOException {
        this.target = target;
        threads.execute(this::accept);
    }

    /** Returns the URL of a database through this network. */
    String url(TestDatabase database) {
        return database.pool().getJdbcUrl().replace(":" + target + "/", ":" + server.getLocalPort() + "/");
    }

    /** Returns how often the client has spoken after the server since the last call. */
    int takeRoundTrips() {
        return requests.getAndSet(0);
    }

    void swallow() {
        swallows = true;
    }

    void forward() {
        swallows = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = opened(server.accept());
                Socket backend = opened(new Socket(InetAddress.getLoopbackAddress(), target));
                threads.execute(() -> forward(client, backend, this::countRequest));
                threads.execute(() -> forward(backend, client, () -> serverSpoke = true));
            }
        } catch (IOException closed) {
            // The end of this network.
        }
    }

    private Socket opened(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private void countRequest() {
        if (serverSpoke) {
            requests.incrementAndGet();
        }
        serverSpoke = false;
    }

    private void forward(Socket from, Socket to, Runnable onData) {
        var buffer = new byte[8_192];
        try {
            for (int count = from.getInputStream().read(buffer);
                    count >= 0;
                    count = from.getInputStream().read(buffer)) {
                onData.run();
                if (!swallows) {
                    to.getOutputStream().write(buffer, 0, count);
                }
            }
            to.close();
        } catch (IOException closed) {
            // The other side has gone.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
