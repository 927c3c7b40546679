package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads that use the store may be interrupted at any time, also if H2's URL is that of a plain file. */
class H2InterruptTest {

    private static final int ORDERS = 300;

    private TestDatabase database;
    private JdbcOrderStore store;

    @BeforeEach
    void open() {
        database = TestDatabase.Kind.H2_IN_A_FILE.open();
        store = database.store();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void interrupts_disturb_neither_the_interrupted_thread_nor_another_one() throws Exception {
        var interrupted = new FutureTask<>(() -> store(0));
        var undisturbed = new FutureTask<>(() -> store(ORDERS));
        var victim = new Thread(interrupted);
        victim.start();
        new Thread(undisturbed).start();
        while (!interrupted.isDone() || !undisturbed.isDone()) {
            victim.interrupt();
            Thread.onSpinWait();
        }
        interrupted.get();
        undisturbed.get();

        assertEquals(String.valueOf(2 * ORDERS), database.query("SELECT count(*) FROM mlegitymacja_order"));
    }

    private boolean store(int first) {
        for (int i = first; i < first + ORDERS; i++) {
            store.update(SampleOrders.submitted(SampleOrders.saved(store.create(SampleOrders.placed(i)))));
            store.ordersOf(SampleOrders.placed(i).student());
        }
        return Thread.interrupted();
    }

    @Test
    void a_thread_that_was_interrupted_is_still_interrupted_after_the_call() {
        Thread.currentThread().interrupt();
        store.create(SampleOrders.placed(1));

        assertTrue(Thread.interrupted());
        assertTrue(store.find(SampleOrders.id(1)).isPresent());
        assertFalse(Thread.interrupted());
    }

    @Test
    void an_exception_arrives_unchanged_with_the_stack_trace_of_the_caller() {
        var transactions = new Transactions(database.pool(), Dialect.H2);

        var thrown = assertThrows(
                IllegalStateException.class,
                () -> transactions.read("throwing", connection -> {
                    throw new IllegalStateException("original");
                }));

        assertEquals("original", thrown.getMessage());
        String test = "an_exception_arrives_unchanged_with_the_stack_trace_of_the_caller";
        assertTrue(Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals(test)));
    }

    @Test
    void the_threads_that_work_do_not_keep_the_jvm_alive() {
        Thread working = new Transactions(database.pool(), Dialect.H2)
                .read("looking for the thread", connection -> Thread.currentThread());

        assertNotSame(Thread.currentThread(), working);
        assertTrue(working.isDaemon());
    }

    @Test
    void postgresql_works_on_the_thread_of_the_caller() {
        try (var postgresql = TestDatabase.Kind.POSTGRESQL.open()) {
            Thread working = new Transactions(postgresql.pool(), Dialect.POSTGRESQL)
                    .read("looking for the thread", connection -> Thread.currentThread());

            assertSame(Thread.currentThread(), working);
        }
    }
}
