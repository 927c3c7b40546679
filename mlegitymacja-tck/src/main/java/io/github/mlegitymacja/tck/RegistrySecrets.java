package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.fail;

import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Personal data that no exception may contain. */
final class RegistrySecrets {

    private RegistrySecrets() {}

    /** Fails if the exception, one of its causes, or one that it suppressed contains personal data of the record. */
    static void assertNoneIn(Throwable exception, StudentRecord record) {
        Map<String, String> secrets = secrets(record);
        for (Throwable part : ExceptionParts.of(exception)) {
            String text = part.toString().toLowerCase(Locale.ROOT);
            secrets.forEach((secret, attribute) -> {
                if (text.contains(secret.toLowerCase(Locale.ROOT))) {
                    // The message does not quote the exception, because it contains secrets.
                    fail("the message of " + part.getClass().getName() + " contains the student's " + attribute);
                }
            });
        }
    }

    /** Each secret with the name of its attribute. */
    private static Map<String, String> secrets(StudentRecord record) {
        var secrets = new LinkedHashMap<String, String>();
        record.givenNames().ifPresent(names -> put(secrets, "given names", names.split(" ", -1)));
        record.familyName().ifPresent(name -> put(secrets, "family name", name));
        record.pesel().number().map(Pesel::digits).ifPresent(digits -> put(secrets, "PESEL number", digits));
        record.albumNumber().ifPresent(number -> put(secrets, "album number", number));
        record.photo().map(Photo::content).ifPresent(bytes -> put(secrets, "photo", spellings(bytes)));
        return secrets;
    }

    private static String[] spellings(byte[] bytes) {
        String list = Arrays.toString(bytes);
        return new String[] {
            HexFormat.of().formatHex(bytes),
            Base64.getEncoder().withoutPadding().encodeToString(bytes),
            list.substring(1, list.length() - 1),
            new String(bytes, StandardCharsets.ISO_8859_1)
        };
    }

    private static void put(Map<String, String> secrets, String attribute, String... values) {
        for (String value : values) {
            secrets.put(value, attribute);
        }
    }
}
