package io.github.mlegitymacja.examples.ministry.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object that was received. Fields are read by name; all other fields are ignored.
 *
 * @param node the object
 */
public record Json(JsonNode node) {

    public static final String MEDIA_TYPE = "application/json";

    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Returns an empty object to fill. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Writes JSON in UTF-8. */
    public static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /**
     * Reads a JSON object in UTF-8.
     *
     * @throws UnreadableException if the body is not a JSON object
     */
    public static Json read(byte[] body) {
        try {
            return of(MAPPER.readTree(body), "the body");
        } catch (JacksonException e) {
            // Without the cause, which may quote the body.
            throw new UnreadableException("the body is not JSON");
        }
    }

    /**
     * Returns a field that is an object.
     *
     * @throws UnreadableException if it is missing or no object
     */
    public Json object(String name) {
        return of(node.path(name), name);
    }

    /** Returns a field that is an object, or empty if it is missing or null. */
    public Optional<Json> optionalObject(String name) {
        return isAbsent(name) ? Optional.empty() : Optional.of(object(name));
    }

    /**
     * Returns a field that is a text.
     *
     * @throws UnreadableException if it is missing or no text
     */
    public String text(String name) {
        if (!node.path(name).isString()) {
            throw new UnreadableException(name + " is not a text");
        }
        return node.path(name).asString();
    }

    /** Returns a field that is a text, or empty if it is missing or null. */
    public Optional<String> optionalText(String name) {
        return isAbsent(name) ? Optional.empty() : Optional.of(text(name));
    }

    /** Returns a field that is a positive number, or empty if it is missing or null. */
    public Optional<Integer> optionalPositive(String name) {
        if (isAbsent(name)) {
            return Optional.empty();
        }
        int number = node.path(name).asInt(0);
        if (number < 1) {
            throw new UnreadableException(name + " is not a positive number");
        }
        return Optional.of(number);
    }

    /**
     * Returns a field that is a time, to the microsecond. Times that are calculated from it must be valid as well.
     *
     * @throws UnreadableException if it is missing or no time from 1970 to 9999
     */
    public Instant instant(String name) {
        String text = text(name);
        try {
            Instant instant = Instant.parse(text);
            if (!instant.isBefore(Instant.EPOCH) && instant.isBefore(YEAR_10000)) {
                return instant.truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException e) {
            // Reported below, like a time out of range.
        }
        throw new UnreadableException(name + " is not a time from 1970 to 9999 such as 2026-10-01T08:00:00Z");
    }

    /** Returns a field that is a time, or empty if it is missing or null. */
    public Optional<Instant> optionalInstant(String name) {
        return isAbsent(name) ? Optional.empty() : Optional.of(instant(name));
    }

    /** Hides the content, which may be personal or secret. */
    @Override
    public String toString() {
        return "Json(***)";
    }

    private boolean isAbsent(String name) {
        return node.path(name).isMissingNode() || node.path(name).isNull();
    }

    private static Json of(JsonNode node, String name) {
        if (!node.isObject()) {
            throw new UnreadableException(name + " is not an object");
        }
        return new Json(node);
    }
}
