package io.github.mlegitymacja.benchmarks.ministry;

/**
 * What was measured, and the ideal: what no program can beat with this ministry.
 *
 * @param ideal 0 if there is none
 */
public record Figure(double measured, double ideal) {}
