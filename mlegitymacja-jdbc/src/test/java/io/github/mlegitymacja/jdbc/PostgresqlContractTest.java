package io.github.mlegitymacja.jdbc;

class PostgresqlContractTest extends JdbcOrderStoreContract {

    PostgresqlContractTest() {
        super(TestDatabase.Kind.POSTGRESQL);
    }
}
