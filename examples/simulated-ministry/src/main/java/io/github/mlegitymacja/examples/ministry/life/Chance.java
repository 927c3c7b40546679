package io.github.mlegitymacja.examples.ministry.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

/**
 * What is left to chance about one order. It follows from the seed and the order's id alone, so that a ministry that was
 * restarted needs to remember neither.
 */
final class Chance {

    /** Capital letters and digits make small QR codes; none of these is mistaken for another. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Random random;
    private final Habits habits;

    private Chance(Random random, Habits habits) {
        this.random = random;
        this.habits = habits;
    }

    /** A digest, for ids that differ in their last digit only must not share their luck. */
    static Chance of(OrderId order, Habits habits) {
        UUID digest = UUID.nameUUIDFromBytes((habits.seed() + "/" + order).getBytes(UTF_8));
        return new Chance(new Random(digest.getLeastSignificantBits()), habits);
    }

    Duration processing() {
        long span = habits.longest().minus(habits.shortest()).toMillis();
        return habits.shortest().plusMillis((long) (random.nextDouble() * span));
    }

    Activation activation() {
        return new Activation("MLEGITYMACJA-PRZYKLAD-" + letters(40), letters(4) + "-" + letters(4));
    }

    private String letters(int count) {
        return random.ints(count, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
