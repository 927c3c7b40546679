package io.github.mlegitymacja.architecture.broken.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Reads a clock or throws a die in each method. */
public class ClockAndChance {

    public Instant instant() {
        return Instant.now();
    }

    public Supplier<Instant> reference() {
        return Instant::now;
    }

    public LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Warsaw"));
    }

    public Clock clock() {
        return Clock.systemUTC();
    }

    public long millis() {
        return System.currentTimeMillis();
    }

    public long nanos() {
        return System.nanoTime();
    }

    public UUID uuid() {
        return UUID.randomUUID();
    }

    public double fraction() {
        return Math.random();
    }

    public Random random() {
        return new Random();
    }

    public RandomGenerator generator() {
        return RandomGenerator.getDefault();
    }

    public SecureRandom secure() {
        return new SecureRandom();
    }

    public int threadLocal() {
        return ThreadLocalRandom.current().nextInt();
    }

    public void shuffle(List<String> cards) {
        Collections.shuffle(cards);
    }
}
