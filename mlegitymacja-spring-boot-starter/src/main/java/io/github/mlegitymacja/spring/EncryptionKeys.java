package io.github.mlegitymacja.spring;

import io.github.mlegitymacja.jdbc.ActivationEncryption;
import io.github.mlegitymacja.jdbc.ActivationKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Reads the keys of the properties. No message contains a key. */
final class EncryptionKeys {

    private static final String PREFIX = "mlegitymacja.encryption.";

    private EncryptionKeys() {}

    static Optional<ActivationEncryption> of(MlegitymacjaProperties.Encryption properties) {
        Map<String, String> keys = properties.keys();
        if (keys.isEmpty() && properties.encryptWith() == null) {
            return Optional.empty();
        }
        String encryptWith = encryptWith(properties);
        var encryption = ActivationEncryption.with(key(encryptWith, keys), new SecureRandom());
        for (String id : keys.keySet()) {
            encryption = id.equals(encryptWith) ? encryption : encryption.alsoReading(key(id, keys));
        }
        return Optional.of(encryption);
    }

    private static String encryptWith(MlegitymacjaProperties.Encryption properties) {
        String id = properties.encryptWith();
        if (id == null && properties.keys().size() == 1) {
            return properties.keys().keySet().iterator().next();
        }
        if (id == null || !properties.keys().containsKey(id)) {
            throw new IllegalStateException(PREFIX + "encrypt-with is " + id + ", must be one of "
                    + properties.keys().keySet());
        }
        return id;
    }

    private static ActivationKey key(String id, Map<String, String> keys) {
        try {
            return ActivationKey.of(id, Base64.getDecoder().decode(keys.get(id)));
        } catch (IllegalArgumentException e) {
            // The decoder's message contains a character of the key.
            throw new IllegalStateException(PREFIX + "keys." + id + " must be " + ActivationKey.LENGTH
                    + " bytes in Base64, and its id at most " + ActivationKey.MAX_ID_LENGTH + " characters");
        }
    }
}
