package io.github.mlegitymacja.tck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Collects the attributes in which two objects differ, for the message of a failed test. Of a secret attribute it says how
 * long both values are and where they differ, and never what they are.
 */
final class Differences {

    private final List<String> found = new ArrayList<>();

    /** Compares an attribute that everybody may see. */
    void shown(String attribute, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            add(attribute, String.valueOf(expected), String.valueOf(actual), "");
        }
    }

    /** Compares a text that nobody may see. */
    void secret(String attribute, Optional<String> expected, Optional<String> actual) {
        compared(
                attribute,
                "characters",
                expected.map(text -> text.chars().toArray()),
                actual.map(text -> text.chars().toArray()));
    }

    /** Compares bytes that nobody may see. */
    void secretBytes(String attribute, Optional<byte[]> expected, Optional<byte[]> actual) {
        compared(attribute, "bytes", expected.map(Differences::values), actual.map(Differences::values));
    }

    /** The differences, one in each line; blank if there are none. */
    @Override
    public String toString() {
        return String.join("\n", found);
    }

    private void compared(String attribute, String unit, Optional<int[]> expected, Optional<int[]> actual) {
        int at = Arrays.mismatch(expected.orElse(new int[0]), actual.orElse(new int[0]));
        if (at >= 0 || expected.isPresent() != actual.isPresent()) {
            boolean both = expected.isPresent() && actual.isPresent();
            add(attribute, size(expected, unit), size(actual, unit), both ? ", different from index " + at : "");
        }
    }

    private void add(String attribute, String expected, String actual, String where) {
        found.add(attribute + ": expected " + expected + " but was " + actual + where);
    }

    private static String size(Optional<int[]> values, String unit) {
        return values.map(present -> present.length + " " + unit).orElse("absent");
    }

    private static int[] values(byte[] bytes) {
        var values = new int[bytes.length];
        Arrays.setAll(values, at -> bytes[at]);
        return values;
    }
}
