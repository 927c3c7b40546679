package io.github.mlegitymacja.examples.ministry.protocol;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object as it arrived, whose fields are asked for by name: a field nobody asks for does not matter.
 *
 * @param node the object
 */
public record Json(JsonNode node) {

    public static final String MEDIA_TYPE = "application/json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /**
     * Reads a JSON object in UTF-8.
     *
     * @throws UnreadableException if it is none
     */
    public static Json read(byte[] body) {
        try {
            return of(MAPPER.readTree(body), "the body");
        } catch (JacksonException e) {
            // Not as the cause: it may quote what it could not read.
            throw new UnreadableException("the body is not JSON");
        }
    }

    public Json object(String name) {
        return of(node.path(name), name);
    }

    public Optional<Json> optionalObject(String name) {
        return isAbsent(name) ? Optional.empty() : Optional.of(object(name));
    }

    public String text(String name) {
        if (!node.path(name).isString()) {
            throw new UnreadableException(name + " is not a text");
        }
        return node.path(name).asString();
    }

    public Optional<String> optionalText(String name) {
        return isAbsent(name) ? Optional.empty() : Optional.of(text(name));
    }

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

    /** Hides what arrived, which may be personal or secret. */
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
