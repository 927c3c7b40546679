package io.github.mlegitymacja.jdbc;

import java.time.Duration;

/**
 * The longest waits of a store. A limit that the application has set itself takes precedence.
 *
 * @param network the longest wait for an answer of the database; must be longer than {@code lock}, and than any
 *     statement takes
 * @param lock the longest wait of a writing statement for what another transaction has locked; PostgreSQL only, because
 *     H2 has a limit of its own
 */
record WaitLimits(Duration network, Duration lock) {

    static final WaitLimits STANDARD = new WaitLimits(Duration.ofMinutes(2), Duration.ofSeconds(10));
}
