package io.github.mlegitymacja.killtest.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.testsupport.Samples;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The main class of a process that stores orders until it is killed. It writes an {@link Acknowledgement} after each
 * call that has returned.
 */
final class Writer {

    private static final int THREADS = 3;
    private static final int BATCH_SIZE = 4;
    private static final Claim CLAIM =
            Claim.of(DueTask.SUBMIT, Samples.FIRST_OF_OCTOBER, Duration.ofSeconds(1), BATCH_SIZE);
    /** Not buffered: what was written stays in the pipe when this process is killed. */
    private static final OutputStream OUTPUT = new FileOutputStream(FileDescriptor.out);

    private final JdbcOrderStore store;
    private final AtomicInteger next;

    private Writer(JdbcOrderStore store, int first) {
        this.store = store;
        this.next = new AtomicInteger(first);
    }

    /**
     * Starts the process.
     *
     * @param args the JDBC URL, the name of the {@link Neighbours}, the name of a {@link Breakage}, the number of the
     *     first order
     */
    public static void main(String[] args) throws Exception {
        var neighbours = Neighbours.valueOf(args[1]);
        var database = Breakage.valueOf(args[2]).database(neighbours.pool(args[0]));
        var writer = new Writer(JdbcOrderStore.on(database), Integer.parseInt(args[3]));
        neighbours.begin(args[0]);
        for (int i = 0; i < THREADS; i++) {
            repeat(writer::storeOrders);
        }
        repeat(writer::claimOrders);
        repeat(writer.store::countByStatus);
        System.in.transferTo(OutputStream.nullOutputStream());
        Runtime.getRuntime().halt(0);
    }

    /** Work that is repeated until the process is killed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static void repeat(Work work) {
        new Thread(() -> {
                    try {
                        while (true) {
                            work.run();
                        }
                    } catch (Exception e) {
                        e.printStackTrace();
                        Runtime.getRuntime().halt(1);
                    }
                })
                .start();
    }

    private void storeOrders() throws IOException {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < BATCH_SIZE; i++) {
            Order order = Acknowledgement.order(next.getAndIncrement(), OrderStatus.PENDING);
            orders.add(saved(store.create(order)));
        }
        for (OrderStatus status : List.of(OrderStatus.IN_PROGRESS, OrderStatus.READY_FOR_PICKUP)) {
            orders = storeIn(status, orders);
        }
    }

    private List<Order> storeIn(OrderStatus status, List<Order> orders) throws IOException {
        var changed = orders.stream()
                .map(Acknowledgement::of)
                .map(stored -> Acknowledgement.order(stored.number(), status).withVersion(stored.version()))
                .toList();
        List<Order> saved = new ArrayList<>();
        for (SaveResult result : store.updateAll(changed)) {
            saved.add(saved(result));
        }
        return saved;
    }

    private void claimOrders() throws IOException {
        for (Order order : store.claim(CLAIM).readable()) {
            acknowledge(order);
        }
    }

    private static Order saved(SaveResult result) throws IOException {
        Order order = ((SaveResult.Saved) result).order();
        acknowledge(order);
        return order;
    }

    /** A short line enters the pipe at once and as a whole. */
    private static void acknowledge(Order order) throws IOException {
        OUTPUT.write(Acknowledgement.of(order).line().getBytes(US_ASCII));
    }
}
