package io.github.mlegitymacja.examples.ministry.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * The random values of one order. They depend only on the seed and the order's id, so they need not be stored and stay
 * the same after a restart.
 */
final class Chance {

    /** Capital letters and digits make small QR codes; characters that look alike are left out. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Random random;
    private final Habits habits;

    private Chance(Random random, Habits habits) {
        this.random = random;
        this.habits = habits;
    }

    static Chance of(OrderId order, Habits habits) {
        return of(habits.seed() + "/" + order, habits);
    }

    /** Returns other values of the same order, for newer codes. */
    static Chance after(long change, OrderId order, Habits habits) {
        return of(habits.seed() + "/" + order + "/" + change, habits);
    }

    /** Uses a digest, so that ids that differ only in their last digit get different values. */
    private static Chance of(String key, Habits habits) {
        UUID digest = UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
        return new Chance(new Random(digest.getLeastSignificantBits()), habits);
    }

    Duration processing() {
        long span = habits.longest().minus(habits.shortest()).toMillis();
        return habits.shortest().plusMillis((long) (random.nextDouble() * span));
    }

    /** Returns codes that are issued at an instant. */
    Activation activation(Instant at) {
        return new Activation(
                "MLEGITYMACJA-PRZYKLAD-" + letters(40),
                letters(4) + "-" + letters(4),
                Optional.of(at.plus(habits.codesLast())));
    }

    private String letters(int count) {
        return random.ints(count, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
