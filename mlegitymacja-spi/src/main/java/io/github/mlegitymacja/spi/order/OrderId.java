package io.github.mlegitymacja.spi.order;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The key of an order, in the store and at the ministry: a time-ordered UUID, version 7 (RFC 9562).
 *
 * <p>Version 7 is used because keys that grow with time keep a database's index compact. Ids are ordered by the
 * millisecond in which they were created. Immutable and thread-safe.
 *
 * <pre>{@code
 * Function<Instant, OrderId> newId = OrderId.generator(new SecureRandom());
 * OrderId id = newId.apply(Instant.now());
 * OrderId.parse(id.toString()).equals(id);   // true
 * }</pre>
 *
 * @param value the UUID
 */
public record OrderId(UUID value) implements Comparable<OrderId> {

    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int VERSION = 7;
    private static final Instant LAST = Instant.ofEpochMilli(1L << 48).minusNanos(1);

    /**
     * Checks the value.
     *
     * @param value the UUID
     * @throws NullPointerException if {@code value} is null
     * @throws IllegalArgumentException if {@code value} is not a UUID of version 7
     */
    public OrderId {
        if (Objects.requireNonNull(value, "orderId").version() != VERSION || value.variant() != 2) {
            throw new IllegalArgumentException("orderId is not a UUID of version 7");
        }
    }

    /**
     * Creates a new id from a time and random bits.
     *
     * @param now the time of creation, from 1970 to the year 10889
     * @param random the source of 74 random bits; the id is hard to guess only if the output of this generator is
     * @return the id
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code now} is out of range
     */
    public static OrderId timeOrdered(Instant now, RandomGenerator random) {
        if (now.isBefore(Instant.EPOCH) || now.isAfter(LAST)) {
            throw new IllegalArgumentException("now is " + now + ", outside the range of a version 7 UUID");
        }
        long millis = now.toEpochMilli();
        long high = (millis << 16) | (VERSION << 12) | (random.nextLong() & 0xFFF);
        long low = (0b10L << 62) | (random.nextLong() >>> 2);
        return new OrderId(new UUID(high, low));
    }

    /**
     * Reads an id as {@link #toString} writes it.
     *
     * @param text 36 characters, such as {@code 0199a0c0-91a8-7cde-8f00-0123456789ab}; upper case is accepted
     * @return the id
     * @throws NullPointerException if {@code text} is null
     * @throws IllegalArgumentException if {@code text} is not a UUID of version 7 in its full form
     */
    public static OrderId parse(String text) {
        // UUID.fromString also accepts shorter groups, signs and non-ASCII digits, and repeats the text in its
        // messages.
        if (!FORM.matcher(Objects.requireNonNull(text, "text")).matches()) {
            throw new IllegalArgumentException("orderId is not a UUID in its form of 36 characters");
        }
        return new OrderId(UUID.fromString(text));
    }

    /**
     * Reads an id, same as {@link #parse}. Web frameworks look for a method of this name to convert path variables.
     *
     * @param text 36 characters
     * @return the id
     * @throws NullPointerException if {@code text} is null
     * @throws IllegalArgumentException if {@code text} is not a UUID of version 7 in its full form
     */
    public static OrderId valueOf(String text) {
        return parse(text);
    }

    /**
     * Returns a generator of new ids, as a university needs it.
     *
     * @param random the source of random bits; must be thread-safe; in production a {@link java.security.SecureRandom},
     *     which makes ids hard to guess
     * @return a thread-safe function from the current time to a new id
     * @throws NullPointerException if {@code random} is null
     */
    public static Function<Instant, OrderId> generator(RandomGenerator random) {
        Objects.requireNonNull(random, "random");
        return now -> timeOrdered(now, random);
    }

    /** Compares by time of creation first; ids of the same millisecond have an arbitrary, stable order. */
    @Override
    public int compareTo(OrderId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    /** Returns the UUID in its canonical form, in lower case, which {@link #parse} reads. */
    @Override
    public String toString() {
        return value.toString();
    }
}
