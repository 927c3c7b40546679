package io.github.mlegitymacja.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

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

    Activation activation(OrderId order, byte[] content, Optional<String> keyId, Optional<Instant> usableUntil) {
        return parse(order, keyId.map(id -> decrypted(order, content, id)).orElse(content), usableUntil);
    }

    private byte[] decrypted(OrderId order, byte[] content, String keyId) {
        return encryption
                .orElseThrow(() -> UnreadableActivationException.keyMissing(order, keyId))
                .decrypt(order, keyId, content);
    }

    private static Activation parse(OrderId order, byte[] plain, Optional<Instant> usableUntil) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(plain);
            int length = rest.getInt();
            String qrText = UTF_8.decode(rest.slice(rest.position(), length)).toString();
            String code = UTF_8.decode(rest.position(rest.position() + length)).toString();
            return new Activation(qrText, code, usableUntil);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw UnreadableActivationException.malformed(order);
        }
    }
}
