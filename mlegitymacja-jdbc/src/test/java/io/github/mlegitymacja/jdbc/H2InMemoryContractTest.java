package io.github.mlegitymacja.jdbc;

class H2InMemoryContractTest extends JdbcOrderStoreContract {

    H2InMemoryContractTest() {
        super(TestDatabase.Kind.H2_IN_MEMORY);
    }
}
