package io.github.mlegitymacja.core.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Holds guarantee I7 for two clicks at the same time ({@code docs/protocol.md}, Guarantees and step 1). */
class DoubleOrderTest {

    private static final int ROUNDS = 10_000;
    private static final ExecutorService TWO_THREADS = Executors.newFixedThreadPool(2);

    @AfterAll
    static void shutDown() {
        TWO_THREADS.shutdownNow();
    }

    @Test
    void two_threads_that_order_for_the_same_student_create_one_open_order() throws Exception {
        letTwoThreadsOrder(store -> store);
    }

    @Test
    void this_test_finds_a_store_without_the_rule_of_uniqueness() {
        var caught = assertThrows(AssertionError.class, () -> letTwoThreadsOrder(StoreWithoutUniqueness::new));

        assertEquals("open orders ==> expected: <1> but was: <2>", caught.getMessage());
    }

    private static void letTwoThreadsOrder(UnaryOperator<OrderStore> wrapping) throws Exception {
        var university = new TestUniversity();
        OrderStore store = wrapping.apply(university.store);
        OrderService service = university.using(store).service();
        var start = new CyclicBarrier(2);
        for (int round = 0; round < ROUNDS; round++) {
            StudentId student = university.enrol("usos-" + round);
            Future<Either<Refusal, Order>> one = TWO_THREADS.submit(() -> order(service, student, start));
            Future<Either<Refusal, Order>> other = TWO_THREADS.submit(() -> order(service, student, start));

            List<Either<Refusal, Order>> results = List.of(one.get(), other.get());

            List<Order> open = store.ordersOf(student).readable().stream()
                    .filter(Order::isOpen)
                    .toList();
            assertEquals(1, open.size(), "open orders");
            assertEquals(
                    List.of(
                            Either.right(open.get(0)),
                            Either.left(new Refusal.OpenOrderExists(open.get(0).id()))),
                    results.get(0).isRight() ? results : List.of(results.get(1), results.get(0)));
        }
    }

    private static Either<Refusal, Order> order(OrderService service, StudentId student, CyclicBarrier start)
            throws Exception {
        start.await();
        return service.order(student);
    }

    /**
     * A store that accepts two open orders of one student. Both threads look for an open order before one of them
     * creates its order.
     */
    private static final class StoreWithoutUniqueness extends ForwardingStore {

        private final CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        private final Map<Order, StudentId> second = new ConcurrentHashMap<>();

        StoreWithoutUniqueness(OrderStore store) {
            super(store);
        }

        @Override
        public SaveResult create(Order order) {
            try {
                bothHaveRead.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
            SaveResult result = super.create(order);
            if (result instanceof SaveResult.Conflict) {
                second.put(order, order.student());
                return new SaveResult.Saved(order.withVersion(1));
            }
            return result;
        }

        @Override
        public StoredOrders ordersOf(StudentId student) {
            return StoredOrders.of(Stream.concat(
                            super.ordersOf(student).readable().stream(),
                            second.entrySet().stream()
                                    .filter(order -> order.getValue().equals(student))
                                    .map(Map.Entry::getKey))
                    .toList());
        }
    }
}
