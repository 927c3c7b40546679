package io.github.mlegitymacja.killtest.embedded;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** What else uses the file in the process of a {@link Writer}. */
enum Neighbours {
    /** Nobody. The store has no pool either: the file is closed and opened again whenever no call is under way. */
    NOBODY {
        @Override
        DataSource pool(String url) {
            return plain(url);
        }
    },

    /** Only the store's pool. */
    POOL,

    /** A connection that has changed a row and does not end its transaction. */
    IDLE_TRANSACTION {
        @Override
        void begin(String url) throws SQLException {
            Connection idle = plain(url).getConnection();
            idle.setAutoCommit(false);
            try (Statement statement = idle.createStatement()) {
                statement.execute("UPDATE mlegitymacja_schema SET version = version");
            }
            KEPT.add(idle);
        }
    },

    /** An application that opens and closes connections, each of which tells H2 to write later. */
    OTHER_URL {
        @Override
        void begin(String url) {
            DataSource other = plain(url + ";WRITE_DELAY=500");
            Writer.repeat(() -> other.getConnection().close());
        }
    };

    /** H2 closes connections that are no longer referenced. */
    private static final List<Connection> KEPT = new ArrayList<>();

    DataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }

    void begin(String url) throws SQLException {}

    static JdbcDataSource plain(String url) {
        var database = new JdbcDataSource();
        database.setURL(url);
        return database;
    }
}
