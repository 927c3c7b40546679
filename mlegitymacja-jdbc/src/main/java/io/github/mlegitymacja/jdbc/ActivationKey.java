package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.text.PlainText;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of {@link ActivationEncryption}: 256 secret bits and the id of the key.
 *
 * <p>{@link #toString} shows the id only. Immutable and thread-safe.
 */
public final class ActivationKey {

    /** The greatest length of a key's id, in characters. */
    public static final int MAX_ID_LENGTH = 64;

    /** The length of a key, in bytes. */
    public static final int LENGTH = 32;

    private final String id;
    private final SecretKey secret;

    private ActivationKey(String id, SecretKey secret) {
        this.id = id;
        this.secret = secret;
    }

    /**
     * Creates a key.
     *
     * @param id the id of the key, 1 to {@value #MAX_ID_LENGTH} characters, such as {@code 2026-10}; stored beside
     *     every value that the key encrypts, so never use it again for another key
     * @param secret {@value #LENGTH} bytes from a cryptographically secure source; copied
     * @return the key
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code id} is blank or too long, or {@code secret} has another length
     */
    public static ActivationKey of(String id, byte[] secret) {
        PlainText.require(id, "id", MAX_ID_LENGTH);
        if (Objects.requireNonNull(secret, "secret").length != LENGTH) {
            throw new IllegalArgumentException("secret has " + secret.length + " bytes, must have " + LENGTH);
        }
        return new ActivationKey(id, new SecretKeySpec(secret, "AES"));
    }

    /**
     * Returns the id of the key.
     *
     * @return 1 to {@value #MAX_ID_LENGTH} characters
     */
    public String id() {
        return id;
    }

    SecretKey secret() {
        return secret;
    }

    /** Returns the id; the secret is hidden. */
    @Override
    public String toString() {
        return "ActivationKey(" + id + ", ***)";
    }
}
