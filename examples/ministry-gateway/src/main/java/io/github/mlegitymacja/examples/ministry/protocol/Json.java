package io.github.mlegitymacja.examples.ministry.protocol;

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
