package io.github.mlegitymacja.examples.portal.simulator;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the simulated ministry.
 *
 * @param data the H2 file for its orders, without {@code .mv.db}; empty for memory only
 * @param shortest the shortest processing time of an order
 * @param longest the longest processing time of an order
 * @param askAfter after how long an order should be polled
 * @param codesLast how long codes can be used
 */
@ConfigurationProperties("portal.simulator")
record SimulatorSettings(String data, Duration shortest, Duration longest, Duration askAfter, Duration codesLast) {}
