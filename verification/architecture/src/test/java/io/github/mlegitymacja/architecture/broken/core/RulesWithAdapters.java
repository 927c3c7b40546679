package io.github.mlegitymacja.architecture.broken.core;

import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.qr.QrCode;

/** Knows adapters, in each method. */
public interface RulesWithAdapters {

    void jdbc(JdbcOrderStore store);

    void memory(InMemoryOrderStore store);

    void qr(QrCode code);
}
