package io.github.mlegitymacja.examples.portal.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When a log-in is locked after failures.
 *
 * @param failuresPerAccount how many failures of one account from one address lock it for that address
 * @param failuresPerAddress how many failures, of all accounts together, lock an address
 * @param lockedFor how long a lock lasts; also how long a failure counts
 */
@ConfigurationProperties("portal.login")
record LoginSettings(int failuresPerAccount, int failuresPerAddress, Duration lockedFor) {}
