package io.github.mlegitymacja.jdbc;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The contract of a store, run through PgBouncer in transaction mode. */
@Tag("slow")
class PgBouncerContractTest extends JdbcOrderStoreContract {

    private static PgBouncer bouncer;

    PgBouncerContractTest() {
        super(() -> TestDatabase.through(bouncer));
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        TestDatabase.createPooledRole();
        bouncer = PgBouncer.inFrontOf(TestDatabase.port());
    }

    @AfterAll
    static void stop() {
        if (bouncer != null) {
            bouncer.close();
        }
    }
}
