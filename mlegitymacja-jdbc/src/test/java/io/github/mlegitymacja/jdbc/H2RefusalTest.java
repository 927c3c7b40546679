package io.github.mlegitymacja.jdbc;

import static io.github.mlegitymacja.jdbc.MessageAssertions.assertMessageContains;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import org.junit.jupiter.api.Test;

/** H2 2.5.252 loses what it has stored in a file when the process is killed. */
class H2RefusalTest {

    private static final boolean LOSES_COMMITS = "2.5.252".equals(System.getProperty("h2.expected"));

    @Test
    void a_version_that_loses_commits_is_refused_in_a_file() {
        try (var database = TestDatabase.Kind.H2_IN_A_FILE.open()) {
            if (LOSES_COMMITS) {
                var refusal = assertThrows(InfrastructureException.class, database::store);

                assertMessageContains("use 2.4.240", refusal);
                assertFalse(refusal.isRetryable());
            } else {
                assertDoesNotThrow(() -> database.store());
            }
        }
    }
}
