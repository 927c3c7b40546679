package io.github.mlegitymacja.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A network between a client and a server on this machine. It can swallow what it gets, without closing anything. */
final class TcpProxy implements AutoCloseable {

    private final int target;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean swallows;

    TcpProxy(int target) throws IOException {
        this.target = target;
        threads.execute(this::accept);
    }

    /** Returns the URL of a database through this network. */
    String url(TestDatabase database) {
        return database.pool().getJdbcUrl().replace(":" + target + "/", ":" + server.getLocalPort() + "/");
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
                threads.execute(() -> forward(client, backend));
                threads.execute(() -> forward(backend, client));
            }
        } catch (IOException closed) {
            // The end of this network.
        }
    }

    private Socket opened(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private void forward(Socket from, Socket to) {
        var buffer = new byte[8_192];
        try {
            for (int count = from.getInputStream().read(buffer);
                    count >= 0;
                    count = from.getInputStream().read(buffer)) {
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
