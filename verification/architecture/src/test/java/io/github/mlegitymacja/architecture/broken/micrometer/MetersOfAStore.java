package io.github.mlegitymacja.architecture.broken.micrometer;

import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import org.slf4j.Logger;

/** Measures one store, and logs, in each method. */
public interface MetersOfAStore {

    void jdbc(JdbcOrderStore store);

    void memory(InMemoryOrderStore store);

    void log(Logger log);
}
