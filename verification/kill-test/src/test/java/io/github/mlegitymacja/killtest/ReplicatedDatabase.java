package io.github.mlegitymacja.killtest;

import com.zaxxer.hikari.HikariDataSource;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.jdbc.OrderSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Two PostgreSQL servers: a primary, and a standby that takes over when the primary is killed. With synchronous
 * replication, the primary acknowledges a commit after the standby has stored it.
 */
final class ReplicatedDatabase implements AutoCloseable {

    private static final Map<String, String> SETTINGS =
            Map.of("synchronous_commit", "on", "wal_level", "replica", "wal_keep_size", "1GB", "hot_standby", "on");
    private static final int PATIENCE_MILLIS = 30_000;

    private final boolean synchronous;
    private final String url;
    private final HikariDataSource pool;
    private Server primary;
    private Server standby;

    ReplicatedDatabase(Path folder, boolean synchronous) throws IOException, SQLException, InterruptedException {
        this.synchronous = synchronous;
        this.primary = Server.start(folder.resolve("postgresql-a"), SETTINGS);
        this.standby = Server.start(BaseBackup.of(primary, folder.resolve("postgresql-b")), SETTINGS);
        this.url = "jdbc:postgresql://localhost:%d,localhost:%d/postgres?user=postgres&targetServerType=primary"
                        .formatted(primary.port(), standby.port())
                + "&hostRecheckSeconds=1";
        this.pool = Database.pool(url, 2);
        awaitReplication();
        OrderSchema.on(pool).createIfMissing();
    }

    /** Returns the URL of both servers, with which the driver finds the primary. */
    String url() {
        return url;
    }

    /** Returns the pool of the test itself, which students and workers do not use. */
    HikariDataSource pool() {
        return pool;
    }

    JdbcOrderStore store() {
        return JdbcOrderStore.on(pool);
    }

    /** Lets the network between the servers stand still, so that the standby gets no further commits. */
    void interruptReplication() throws IOException, SQLException, InterruptedException {
        String sender = primary.execute("SELECT pid FROM pg_stat_replication");
        new ProcessBuilder("kill", "-STOP", sender).inheritIO().start().waitFor();
    }

    /** Waits until a commit waits for the standby. */
    void awaitWaitingCommit() throws SQLException, InterruptedException {
        await("SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event = 'SyncRep'", "t");
    }

    /** Kills the primary with SIGKILL. */
    void killPrimary() throws IOException {
        primary.kill();
    }

    void promoteStandby() throws SQLException {
        standby.execute("SELECT pg_promote()");
        Server killed = primary;
        primary = standby;
        standby = killed;
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** Starts the server that was killed as the standby of the other one. */
    void restoreStandby() throws IOException, SQLException, InterruptedException {
        standby.deleteFolder();
        BaseBackup.of(primary, standby.folder());
        standby.restart();
        awaitReplication();
    }

    /** Only with a standby: without one, a primary with synchronous replication acknowledges nothing. */
    private void awaitReplication() throws SQLException, InterruptedException {
        await("SELECT state FROM pg_stat_replication", "streaming");
        if (synchronous) {
            primary.execute("ALTER SYSTEM SET synchronous_standby_names = '*'");
            primary.execute("SELECT pg_reload_conf()");
            await("SELECT sync_state FROM pg_stat_replication", "sync");
        }
    }

    /** Asks again and again; a question takes long enough to leave the server its time. */
    private void await(String query, String answer) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!primary.execute(query).equals(answer)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(query + " is not " + answer);
            }
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        standby.close();
        primary.close();
    }
}
