package io.github.mlegitymacja.examples.portal.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When passwords may not be tried any more.
 *
 * @param failuresPerAccount how many failures of one account from one address lock it for that address
 * @param failuresPerAddress how many failures of any accounts lock an address
 * @param lockedFor how long a lock lasts, and how long a failure counts
 */
@ConfigurationProperties("portal.login")
record LoginSettings(int failuresPerAccount, int failuresPerAddress, Duration lockedFor) {}
