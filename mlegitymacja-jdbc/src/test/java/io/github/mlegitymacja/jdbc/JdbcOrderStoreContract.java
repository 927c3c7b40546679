package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.tck.BreakableOnce;
import io.github.mlegitymacja.tck.DamageableStorage;
import io.github.mlegitymacja.tck.InspectableStorage;
import io.github.mlegitymacja.tck.OrderStoreContract;
import io.github.mlegitymacja.tck.SharedStorage;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract of a store, run on an empty database for each test. */
abstract class JdbcOrderStoreContract extends OrderStoreContract
        implements BreakableOnce, InspectableStorage, DamageableStorage, SharedStorage {

    private final Supplier<TestDatabase> databases;
    private TestDatabase database;

    JdbcOrderStoreContract(TestDatabase.Kind kind) {
        this(kind::open);
    }

    JdbcOrderStoreContract(Supplier<TestDatabase> databases) {
        this.databases = databases;
    }

    @BeforeEach
    void open() {
        database = databases.get();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected OrderStore openStore() {
        return database.store();
    }

    @Override
    public OrderStore openAnother() {
        return database.store();
    }

    @Override
    public void breakConnectionAfter(int steps) {
        database.dataSource().breakAfter(steps);
    }

    @Override
    public void breakConnectionOnceAfter(int steps) {
        database.dataSource().breakOnceAfter(steps);
    }

    @Override
    public void restoreConnection() {
        database.dataSource().repair();
    }

    @Override
    public String allStoredText() {
        return database.allStoredValues();
    }

    /** No rule of the database forbids a control character. */
    @Override
    public void damage(OrderId order) {
        database.execute("UPDATE mlegitymacja_order_history SET operator = CHR(7) || 'BROKEN' || COALESCE(operator, '')"
                + " WHERE order_id = '" + order + "'");
    }

    @Override
    public void repair(OrderId order) {
        database.execute("UPDATE mlegitymacja_order_history SET operator = NULLIF(SUBSTRING(operator FROM 8), '')"
                + " WHERE order_id = '" + order + "'");
    }
}
