package io.github.mlegitymacja.examples.semester.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.jdbc.OrderSchema;
import io.github.mlegitymacja.jdbc.SchemaVersionException;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The order store, and a database for the other data of the story. */
public final class Storage implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 5_000;

    private final String name;
    private final HikariDataSource database;
    private final ReportingOrderStore orders;

    private Storage(String name, HikariDataSource database, ReportingOrderStore orders) {
        this.name = name;
        this.database = database;
        this.orders = orders;
    }

    /**
     * Opens a store, and creates the tables if they are missing.
     *
     * @param choice the store
     * @param output the folder for the H2 file if no other was chosen
     * @return the open store
     * @throws io.github.mlegitymacja.examples.semester.screen.Unusable if it cannot be used
     */
    public static Storage open(StoreChoice choice, Path output) {
        try {
            var database = new HikariDataSource(config(choice.url(output)));
            try {
                return new Storage(choice.name(output), database, orders(choice, database));
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (SchemaVersionException e) {
            throw StoreTrouble.of(String.valueOf(e.getMessage())).in(choice.name(output));
        } catch (PoolInitializationException e) {
            throw StoreTrouble.of(e).in(choice.name(output));
        }
    }

    private static HikariConfig config(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        return config;
    }

    private static ReportingOrderStore orders(StoreChoice choice, DataSource database) {
        if (choice instanceof StoreChoice.Memory) {
            return new InMemoryOrderStore();
        }
        OrderSchema.on(database).createIfMissing();
        return JdbcOrderStore.on(database);
    }

    /** Returns a name to show, without a password. */
    public String name() {
        return name;
    }

    /** Returns whether the orders are still there after the program has ended. */
    public boolean isLasting() {
        return !(orders instanceof InMemoryOrderStore);
    }

    /** Returns the number of orders. */
    public long size() {
        return orders.countByStatus().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Fails if the store contains orders: without a bookmark, they do not belong to a story. */
    void requireEmpty() {
        if (size() > 0) {
            throw StoreTrouble.FOREIGN.in(name);
        }
    }

    public ReportingOrderStore orders() {
        return orders;
    }

    /** Returns the database for the bookmark and the simulated ministry. */
    public DataSource database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
