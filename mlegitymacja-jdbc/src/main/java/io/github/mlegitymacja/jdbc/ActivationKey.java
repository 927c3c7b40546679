package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.text.PlainText;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of {@link ActivationEncryption}: 256 secret bits, and the name under which they are found again.
 *
 * <p>{@link #toString} tells the name only. Immutable and thread-safe.
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
     * A key.
     *
     * @param id its name, stored beside every value that it encrypts, 1 to {@value #MAX_ID_LENGTH} characters, such as
     *     {@code 2026-10}; never used again for another key
     * @param secret {@value #LENGTH} bytes from a source that nobody can guess; copied
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
     * The key's name.
     *
     * @return 1 to {@value #MAX_ID_LENGTH} characters
     */
    public String id() {
        return id;
    }

    SecretKey secret() {
        return secret;
    }

    /** Returns the name; the secret is hidden. */
    @Override
    public String toString() {
        return "ActivationKey(" + id + ", ***)";
    }
}
