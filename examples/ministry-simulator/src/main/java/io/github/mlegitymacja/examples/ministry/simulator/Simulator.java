package io.github.mlegitymacja.examples.ministry.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.mlegitymacja.examples.ministry.life.SimulatedMinistry;
import io.github.mlegitymacja.examples.ministry.protocol.ProblemType;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A simulated ministry as an HTTP server: the protocol, the endpoints that control it, and a status page. Thread-safe.
 *
 * <pre>{@code
 * try (var simulator = Simulator.start(ImmutableSimulatorSettings.builder().build())) {
 *     var gateway = new HttpMinistryGateway(
 *             ImmutableMinistrySettings.builder().baseUri(simulator.uri()).build());
 *     simulator.switchOn(Fault.LOST_ANSWER);
 * }
 * }</pre>
 */
public final class Simulator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);

    private final HttpServer server;
    private final JdbcConnectionPool database;
    private final SimulatedMinistry ministry;
    private final Faults faults;
    private final URI uri;
    private final AtomicLong requests = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool(Simulator::daemon);

    private Simulator(HttpServer server, JdbcConnectionPool database, SimulatorSettings settings) {
        this.server = server;
        this.database = database;
        this.ministry = SimulatedMinistry.in(database, settings.clock(), settings.habits());
        this.faults = new Faults(settings.clock());
        this.uri = URI.create((settings.tls().isPresent() ? "https" : "http") + "://localhost:"
                + server.getAddress().getPort());
        settings.faults().forEach(fault -> faults.switchOn(fault, Optional.empty(), Optional.empty()));
        open(settings);
    }

    /**
     * Starts a simulator; it is ready when this method returns.
     *
     * @throws IOException if the port cannot be used
     */
    public static Simulator start(SimulatorSettings settings) throws IOException {
        HttpServer server = Listening.at(settings);
        var database = JdbcConnectionPool.create(Listening.database(settings), "", "");
        try {
            return new Simulator(server, database, settings);
        } catch (RuntimeException e) {
            server.stop(0);
            database.dispose();
            throw e;
        }
    }

    /** Returns the simulator's address, without a slash at the end. */
    public URI uri() {
        return uri;
    }

    /** Returns the ministry behind the server, to control it without a request. */
    public SimulatedMinistry ministry() {
        return ministry;
    }

    /** Switches a fault on until it is switched off. */
    public void switchOn(Fault fault) {
        faults.switchOn(fault, Optional.empty(), Optional.empty());
    }

    /** Switches a fault on for one request. */
    public void switchOnOnce(Fault fault) {
        faults.switchOn(fault, Optional.of(1), Optional.empty());
    }

    /** Switches a fault on for some time by the simulator's clock; {@code Retry-After} says how long it still lasts. */
    public void switchOn(Fault fault, Duration lasting) {
        faults.switchOn(fault, Optional.empty(), Optional.of(lasting));
    }

    /** Switches a fault off; requests that it holds continue. */
    public void switchOff(Fault fault) {
        faults.switchOff(fault);
    }

    /** Returns the number of requests of the ministry's protocol. */
    public long requests() {
        return requests.get();
    }

    /** Stops the server, and releases its port and its file. */
    @Override
    public void close() {
        faults.close();
        server.stop(0);
        threads.shutdownNow();
        database.dispose();
    }

    private void open(SimulatorSettings settings) {
        var orders =
                new GuardedEndpoint(new OrdersEndpoint(Wire.ORDERS, ministry, settings.token()), settings.witness());
        var state = new State(ministry, faults, settings.clock(), requests::get);
        server.setExecutor(threads);
        server.createContext(Wire.ORDERS, exchange -> serve(exchange, orders));
        // The target of the fault "redirect": it answers like the ministry, and no gateway may accept its answers.
        at("/elsewhere", new OrdersEndpoint("/elsewhere" + Wire.ORDERS, ministry, Optional.empty()));
        at("/simulation", new SimulationEndpoint(state));
        at("/openapi.yaml", Documents::openApi);
        at(
                "/",
                request -> request.pathAfter("/").isEmpty()
                        ? request.ifGet(() -> Answer.text(200, "text/html", StatusPage.of(state)))
                        : Answer.problem(ProblemType.NOTHING_HERE));
        server.start();
    }

    private void at(String path, Endpoint endpoint) {
        var guarded = new GuardedEndpoint(endpoint, (request, answer) -> {});
        server.createContext(
                path,
                exchange -> answering(exchange, () -> {
                    Request request = Request.read(exchange);
                    new Call(exchange, request, guarded, faults).send(guarded.answer(request));
                }));
    }

    /** Serves the protocol; only here faults apply. */
    private void serve(HttpExchange exchange, Endpoint orders) throws IOException {
        requests.incrementAndGet();
        answering(exchange, () -> {
            Request request = Request.read(exchange);
            var call = new Call(exchange, request, orders, faults);
            Optional<Fault> fault = faults.hit();
            if (fault.isPresent()) {
                fault.get().on(call);
            } else {
                call.send(call.act());
            }
        });
    }

    /** Runs work; a caller that has closed the connection is not an error. */
    private static void answering(HttpExchange exchange, Work work) {
        try {
            orBroken(exchange, work);
        } catch (IOException e) {
            LOG.atDebug().addKeyValue("error", e.getClass().getName()).log("caller.gone");
        } finally {
            exchange.close();
        }
    }

    /** Answers with an internal error if a bug throws, so that the caller does not wait. */
    private static void orBroken(HttpExchange exchange, Work work) throws IOException {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("error", e.getClass().getName()).log("request.broken");
            Call.sendBroken(exchange);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "ministry-simulator");
        thread.setDaemon(true);
        return thread;
    }

    /** Work during which the caller may close the connection. */
    private interface Work {
        void run() throws IOException;
    }
}
