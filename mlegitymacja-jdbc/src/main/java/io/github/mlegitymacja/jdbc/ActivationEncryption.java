package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.text.PlainText;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts activation data in the database. A copy of the database is then not enough to add a document to a phone.
 *
 * <pre>{@code
 * ActivationKey key = ActivationKey.of("2026-10", secret);   // secret: 32 random bytes, for example from a vault
 * JdbcOrderStore store = JdbcOrderStore.on(dataSource, ActivationEncryption.with(key, new SecureRandom()));
 * }</pre>
 *
 * <p>The algorithm is AES-256-GCM with a new random nonce for each value. Each value is bound to its order: a value
 * that is moved to another order cannot be decrypted. The id of the key is stored beside each value. Values that were
 * stored before encryption was switched on remain readable. A nonce has 96 random bits, so one key should encrypt at
 * most 2<sup>32</sup> values, about four thousand million.
 *
 * <p>A node cannot read an order whose activation is encrypted with a key that it does not have. Rotate keys in two steps,
 * so that every node can read the new key before any node writes with it:
 *
 * <pre>{@code
 * ActivationEncryption.with(oldKey, random).alsoReading(newKey)   // 1. on all nodes
 * ActivationEncryption.with(newKey, random).alsoReading(oldKey)   // 2. when every node has done step 1
 * }</pre>
 *
 * <p>Then store each order that is ready for pick-up again: polling does so for orders that have not lapsed. Remove the
 * old key when no order is stored with it any more. {@code docs/operations.md} in the repository, Encryption of
 * activations, has the code and the query.
 *
 * <p>Immutable; thread-safe if the {@code SecureRandom} is.
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
     * Creates an encryption that writes and reads with one key.
     *
     * @param key the key
     * @param random the source of the nonces
     * @return the encryption
     * @throws NullPointerException if an argument is null
     */
    public static ActivationEncryption with(ActivationKey key, SecureRandom random) {
        return new ActivationEncryption(key, Map.of(key.id(), key), Objects.requireNonNull(random, "random"));
    }

    /**
     * Creates an encryption that writes like this one and can also read the values of another key.
     *
     * @param other a key with which other nodes write, or with which values were written before
     * @return the new encryption; this one stays as it is
     * @throws NullPointerException if {@code other} is null
     * @throws IllegalArgumentException if this encryption already has a key with this id
     */
    public ActivationEncryption alsoReading(ActivationKey other) {
        var keys = new HashMap<>(readingKeys);
        if (keys.put(other.id(), other) != null) {
            throw new IllegalArgumentException("there is already a key with id " + other.id());
        }
        return new ActivationEncryption(writingKey, Map.copyOf(keys), random);
    }

    String writingKeyId() {
        return writingKey.id();
    }

    Set<String> readingKeyIds() {
        return readingKeys.keySet();
    }

    /** Returns the nonce, the encrypted content and the tag. */
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
            throw new IllegalStateException("this Java runtime does not support " + TRANSFORMATION, e);
        }
    }

    byte[] decrypt(OrderId order, String keyId, byte[] stored) throws UnreadableDataException {
        ActivationKey key = readingKeys.get(keyId);
        if (key == null) {
            throw keyMissing(keyId);
        }
        if (stored.length < NONCE_BYTES + TAG_BYTES) {
            throw damaged(keyId);
        }
        byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, order, nonce)
                    .doFinal(stored, NONCE_BYTES, stored.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw damaged(keyId);
        }
    }

    static UnreadableDataException keyMissing(String keyId) {
        return new UnreadableDataException("activation is encrypted with key "
                + PlainText.fit(keyId, ActivationKey.MAX_ID_LENGTH) + ", which this store does not have");
    }

    private static UnreadableDataException damaged(String keyId) {
        return new UnreadableDataException(
                "activation: key " + keyId + " is not the one that encrypted it, or the value was changed");
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
