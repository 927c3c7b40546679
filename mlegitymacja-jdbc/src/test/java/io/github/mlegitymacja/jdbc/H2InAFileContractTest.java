package io.github.mlegitymacja.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class H2InAFileContractTest extends JdbcOrderStoreContract {

    H2InAFileContractTest() {
        super(TestDatabase.Kind.H2_IN_A_FILE);
    }
}
