package io.github.mlegitymacja.examples.ministry.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.mlegitymacja.examples.ministry.life.SimulatedMinistry;
import io.github.mlegitymacja.examples.ministry.protocol.ProblemType;
import io.github.mlegitymacja.examples.ministry.protocol.Wire;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A ministry at an address: the protocol, the ways to drive it, and its status page. Thread-safe. */
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
     * Starts a simulator, which answers when this method returns.
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

    /** Its address, without a slash at the end. */
    public URI uri() {
        return uri;
    }

    /** The ministry behind it, to play its part without going over the wire. */
    public SimulatedMinistry ministry() {
        return ministry;
    }

    /** Switches a fault on until it is switched off. */
    public void switchOn(Fault fault) {
        faults.switchOn(fault, Optional.empty(), Optional.empty());
    }

    public void switchOff(Fault fault) {
        faults.switchOff(fault);
    }

    /** How often it was asked in the ministry's protocol. */
    public long requests() {
        return requests.get();
    }

    /** Stops answering, and lets go of its port and its file. */
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
        // Where the fault "redirect" sends callers: a ministry like this one, that must never be believed.
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

    /** The protocol, where faults strike. */
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

    /** A caller who hung up is no trouble of ours. */
    private static void answering(HttpExchange exchange, Work work) {
        try {
            orBroken(exchange, work);
        } catch (IOException e) {
            LOG.atDebug().addKeyValue("error", e.getClass().getName()).log("caller.gone");
        } finally {
            exchange.close();
        }
    }

    /** A bug of ours must not keep a caller waiting, nor guessing. */
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

    /** What may end with the caller gone. */
    private interface Work {
        void run() throws IOException;
    }
}
