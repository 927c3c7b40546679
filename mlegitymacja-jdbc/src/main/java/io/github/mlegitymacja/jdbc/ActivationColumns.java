package io.github.mlegitymacja.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Converts the codes of an activation to two columns and back: the content, and the id of the key that encrypts the
 * content.
 *
 * <p>Before encryption, the content consists of the length of the QR text in bytes (a four-byte integer), the QR text
 * and the activation code, both in UTF-8.
 */
final class ActivationColumns {

    private final Optional<ActivationEncryption> encryption;

    ActivationColumns(Optional<ActivationEncryption> encryption) {
        this.encryption = encryption;
    }

    Optional<String> keyId() {
        return encryption.map(ActivationEncryption::writingKeyId);
    }

    /** Returns the keys with which this store can read activations. */
    Array readableKeys(Connection connection) throws SQLException {
        Set<String> ids = encryption.map(ActivationEncryption::readingKeyIds).orElse(Set.of());
        return connection.createArrayOf("varchar", ids.toArray());
    }

    byte[] content(OrderId order, Activation activation) {
        byte[] qrText = activation.qrText().getBytes(UTF_8);
        byte[] code = activation.code().getBytes(UTF_8);
        byte[] plain = ByteBuffer.allocate(Integer.BYTES + qrText.length + code.length)
                .putInt(qrText.length)
                .put(qrText)
                .put(code)
                .array();
        return encryption.map(with -> with.encrypt(order, plain)).orElse(plain);
    }

    Activation activation(OrderId order, byte[] content, Optional<String> keyId, Optional<Instant> usableUntil)
            throws UnreadableDataException {
        byte[] plain = keyId.isPresent() ? decrypted(order, content, keyId.get()) : content;
        return parse(plain, usableUntil);
    }

    private byte[] decrypted(OrderId order, byte[] content, String keyId) throws UnreadableDataException {
        if (encryption.isEmpty()) {
            throw ActivationEncryption.keyMissing(keyId);
        }
        return encryption.get().decrypt(order, keyId, content);
    }

    private static Activation parse(byte[] plain, Optional<Instant> usableUntil) throws UnreadableDataException {
        try {
            ByteBuffer rest = ByteBuffer.wrap(plain);
            int length = rest.getInt();
            String qrText = text(rest.slice(rest.position(), length));
            String code = text(rest.position(rest.position() + length));
            return new Activation(qrText, code, usableUntil);
        } catch (CharacterCodingException | RuntimeException e) {
            throw new UnreadableDataException("activation is malformed");
        }
    }

    /** Unlike {@code Charset.decode}, refuses bytes that are not text. */
    private static String text(ByteBuffer bytes) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(bytes).toString();
    }
}
