package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.OrderId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts activation data where it is stored, so that a copy of the database is not enough to take a document.
 *
 * <p>AES-256-GCM, with a fresh nonce for each value and bound to its order: a value moved to another order does not
 * decrypt. Each value is stored with the id of its key. To rotate, write with a new key and keep the former one for
 * reading until no order is ready for pick-up under it; orders that are polled meanwhile are stored with the new key.
 * Values that were stored before encryption was switched on can still be read. With 96 random bits for each nonce, a key
 * should not encrypt more than four thousand million values.
 *
 * <p>Immutable and thread-safe, if the source of chance is.
 */
public final class ActivationEncryption {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final ActivationKey writingKey;
    private final Map<String, ActivationKey> readingKeys;
    private final SecureRandom random;

    private ActivationEncryption(
            ActivationKey writingKey, Map<String, ActivationKey> readingKeys, SecureRandom random) {
        this.writingKey = writingKey;
        this.readingKeys = readingKeys;
        this.random = random;
    }

    /**
     * Encryption with one key, for writing and reading.
     *
     * @param key the key
     * @param random the source of nonces
     * @return the encryption
     * @throws NullPointerException if an argument is null
     */
    public static ActivationEncryption with(ActivationKey key, SecureRandom random) {
        return new ActivationEncryption(key, Map.of(key.id(), key), Objects.requireNonNull(random, "random"));
    }

    /**
     * This encryption, able to read what a former key has encrypted.
     *
     * @param former a key that is no longer used for writing
     * @return the encryption with one more key
     * @throws NullPointerException if {@code former} is null
     * @throws IllegalArgumentException if there is a key of this id already
     */
    public ActivationEncryption alsoReading(ActivationKey former) {
        var keys = new HashMap<>(readingKeys);
        if (keys.put(former.id(), former) != null) {
            throw new IllegalArgumentException("there are two keys " + former.id());
        }
        return new ActivationEncryption(writingKey, Map.copyOf(keys), random);
    }

    String writingKeyId() {
        return writingKey.id();
    }

    /** Returns nonce, encrypted text and tag. */
    byte[] encrypt(OrderId order, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, writingKey, order, nonce).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot do " + TRANSFORMATION, e);
        }
    }

    byte[] decrypt(OrderId order, String keyId, byte[] stored) {
        ActivationKey key = readingKeys.get(keyId);
        if (key == null) {
            throw UnreadableActivationException.keyMissing(order, keyId);
        }
        if (stored.length < NONCE_BYTES + TAG_BYTES) {
            throw UnreadableActivationException.damaged(order, keyId);
        }
        byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, order, nonce)
                    .doFinal(stored, NONCE_BYTES, stored.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw UnreadableActivationException.damaged(order, keyId);
        }
    }

    private static Cipher cipher(int mode, ActivationKey key, OrderId order, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key.secret(), new GCMParameterSpec(8 * TAG_BYTES, nonce));
        cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(order.value().getMostSignificantBits())
                .putLong(order.value().getLeastSignificantBits())
                .flip());
        return cipher;
    }
}
