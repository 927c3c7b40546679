package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.spi.order.OrderId;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.stream.LongStream;

/**
 * Derives the id of an order from its key in the other system, so that a repeated run finds what an earlier one has
 * imported.
 */
final class SourceKeys {

    private SourceKeys() {}

    /** Returns an id with the time of the order and, instead of random bits, bits of a hash of the key. */
    static OrderId orderId(String sourceKey, Instant orderedAt) {
        var hash = new BigInteger(sha256(sourceKey));
        var bits = LongStream.of(hash.longValue(), hash.shiftRight(Long.SIZE).longValue())
                .iterator();
        return OrderId.timeOrdered(orderedAt, bits::nextLong);
    }

    /** Returns whether two ids come from the same key, whatever the times of their orders. */
    static boolean haveSameKey(OrderId one, OrderId other) {
        return one.value().getLeastSignificantBits() == other.value().getLeastSignificantBits();
    }

    private static byte[] sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            text.chars().forEach(c -> {
                digest.update((byte) (c >> Byte.SIZE));
                digest.update((byte) c);
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
