package io.github.mlegitymacja.examples.ministry.life;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

class MinistryOnH2Test extends SimulatedMinistryContract {

    MinistryOnH2Test() {
        super(memory());
    }

    private static JdbcDataSource memory() {
        var memory = new JdbcDataSource();
        memory.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return memory;
    }
}
