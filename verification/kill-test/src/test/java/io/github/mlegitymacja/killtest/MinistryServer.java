package io.github.mlegitymacja.killtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves the ministry over HTTP, on a bad connection. Some calls never arrive; some take effect although their answer
 * is lost; some are delayed, and a few so much that the caller has given up. Serves the subscriber in the same way. Also
 * serves the clock of the test, because all workers must enter a new semester at the same time.
 */
final class MinistryServer implements AutoCloseable {

    private static final int SLOW_PERMILLE = 10;
    private static final int LATE_PERMILLE = 1;

    static {
        // Without this, the body of an answer waits for the acknowledgement of its header, about 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Ministry ministry;
    private final int lostPercent;
    private final Random random;
    private final Calls calls = new Calls();
    private final Notifications notifications = new Notifications();
    private final AtomicInteger lost = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    MinistryServer(Ministry ministry, InstantSource clock, int lostPercent, long seed) throws IOException {
        this.ministry = ministry;
        this.lostPercent = lostPercent;
        this.random = new Random(seed);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/time", exchange -> answer(exchange, clock.instant().toString()));
        server.createContext("/order", this::handle);
        server.start();
    }

    String url() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    Calls calls() {
        return calls;
    }

    Notifications notifications() {
        return notifications;
    }

    int lostAnswers() {
        return lost.get();
    }

    /** Handles {@code POST /order/SUBMIT/worker/id}, and the same for the other kinds of calls. */
    private void handle(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var call = new Calls.Done(CallKind.valueOf(path[2]), OrderId.parse(path[4]));
        calls.began(path[3], call.kind());
        int delay = delayMillis();
        Executor when =
                delay == 0 ? Runnable::run : CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS, threads);
        when.execute(() -> {
            if (delay > HttpMinistry.TIME_OUT.toMillis()) {
                serveUnanswered(exchange, call, body);
            } else {
                serve(exchange, path[3], call, body);
            }
        });
    }

    private synchronized int delayMillis() {
        int chance = random.nextInt(1000);
        if (chance < LATE_PERMILLE) {
            return 2 * (int) HttpMinistry.TIME_OUT.toMillis();
        }
        return chance < SLOW_PERMILLE ? 1 + random.nextInt(200) : 0;
    }

    private synchronized boolean isLost() {
        return random.nextInt(100) < lostPercent;
    }

    private void serve(HttpExchange exchange, String worker, Calls.Done call, String body) {
        if (isLost()) {
            if (isLost()) {
                exchange.close();
            } else {
                serveUnanswered(exchange, call, body);
            }
            return;
        }
        if (call.kind() == CallKind.SUBMIT || call.kind() == CallKind.WITHDRAW) {
            calls.did(worker, call);
        }
        answer(exchange, act(call, body, true));
    }

    /** Lets a call take effect, and loses its answer. */
    private void serveUnanswered(HttpExchange exchange, Calls.Done call, String body) {
        act(call, body, false);
        lost.incrementAndGet();
        exchange.close();
    }

    private String act(Calls.Done call, String body, boolean answers) {
        return switch (call.kind()) {
            case SUBMIT -> WireFormat.of(ministry.submit(submission(call.order(), body)));
            case POLL -> WireFormat.of(ministry.status(call.order()));
            case WITHDRAW -> WireFormat.of(ministry.withdraw(call.order()));
            case NOTIFY -> {
                notifications.receive(WireFormat.change(call.order(), body), answers);
                yield "";
            }
        };
    }

    private static Submission submission(OrderId order, String body) {
        String[] words = body.split(" ", -1);
        return Submission.of(
                order, Registry.record(new StudentId(words[0])), Semester.parse(words[1]), LocalDate.parse(words[2]));
    }

    private void answer(HttpExchange exchange, String words) {
        byte[] bytes = words.getBytes(UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            // The caller is dead or has given up.
            lost.incrementAndGet();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
