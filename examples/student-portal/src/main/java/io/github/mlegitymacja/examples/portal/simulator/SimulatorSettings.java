package io.github.mlegitymacja.examples.portal.simulator;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the simulated ministry goes about its work.
 *
 * @param data the file it remembers in; empty to forget everything when the portal stops
 * @param shortest for how long it works on an order at least
 * @param longest for how long it works on an order at most
 * @param askAfter when it would like to be asked about an order
 */
@ConfigurationProperties("portal.simulator")
record SimulatorSettings(String data, Duration shortest, Duration longest, Duration askAfter) {}
