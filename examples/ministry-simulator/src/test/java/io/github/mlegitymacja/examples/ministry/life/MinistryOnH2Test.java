package io.github.mlegitymacja.examples.ministry.life;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;

class MinistryOnH2Test extends SimulatedMinistryContract {

    MinistryOnH2Test() {
        super(memory());
    }

    /** The database would otherwise occupy the heap until the JVM ends. */
    @AfterEach
    void closeWithTheLastConnection() {
        Jdbi.create(memory).useHandle(handle -> handle.execute("SET DB_CLOSE_DELAY 0"));
    }

    private static JdbcDataSource memory() {
        var memory = new JdbcDataSource();
        memory.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return memory;
    }
}
