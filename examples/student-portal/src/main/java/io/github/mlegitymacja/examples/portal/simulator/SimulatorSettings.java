package io.github.mlegitymacja.examples.portal.simulator;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the simulated ministry goes about its work.
 *
 * @param memory the database it remembers in, as a JDBC address
 * @param shortest for how long it works on an order at least
 * @param longest for how long it works on an order at most
 * @param askAfter when it would like to be asked about an order
 */
@ConfigurationProperties("portal.simulator")
record SimulatorSettings(String memory, Duration shortest, Duration longest, Duration askAfter) {}
