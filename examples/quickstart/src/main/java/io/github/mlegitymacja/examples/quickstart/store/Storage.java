package io.github.mlegitymacja.examples.quickstart.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.github.mlegitymacja.core.memory.InMemoryOrderStore;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.jdbc.OrderSchema;
import io.github.mlegitymacja.jdbc.SchemaVersionException;
import io.github.mlegitymacja.spi.port.OrderStore;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The orders, and a database for what the story has to remember besides. */
public final class Storage implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 5_000;

    private final String name;
    private final HikariDataSource database;
    private final OrderStore orders;

    private Storage(String name, HikariDataSource database, OrderStore orders) {
        this.name = name;
        this.database = database;
        this.orders = orders;
    }

    /**
     * Opens what was chosen, and makes the tables if there are none.
     *
     * @param output the folder that a file is in if none was named
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

    private static OrderStore orders(StoreChoice choice, DataSource database) {
        if (choice instanceof StoreChoice.Memory) {
            return new InMemoryOrderStore();
        }
        OrderSchema.in(database).createIfMissing();
        return JdbcOrderStore.on(database);
    }

    /** What the user may be told of it. */
    public String name() {
        return name;
    }

    /** Whether anything is kept when the program ends. */
    public boolean isLasting() {
        return !(orders instanceof InMemoryOrderStore);
    }

    /** How many orders there are. */
    public long size() {
        return orders.countByStatus().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Orders without a story are somebody else's. */
    void requireEmpty() {
        if (size() > 0) {
            throw StoreTrouble.FOREIGN.in(name);
        }
    }

    public OrderStore orders() {
        return orders;
    }

    /** For everything that is no order: how far the story has got, and what the simulated ministry remembers. */
    public DataSource database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
