package io.github.mlegitymacja.examples.ministry.life;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.postgresql.ds.PGSimpleDataSource;

class MinistryOnPostgresqlTest extends SimulatedMinistryContract {

    private static EmbeddedPostgres server;

    MinistryOnPostgresqlTest() {
        super(memory());
    }

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static DataSource memory() {
        String schema = "s" + UUID.randomUUID().toString().replace("-", "");
        Jdbi.create(server.getPostgresDatabase()).useHandle(handle -> handle.execute("CREATE SCHEMA " + schema));
        var memory = new PGSimpleDataSource();
        memory.setUrl(server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema);
        return memory;
    }
}
