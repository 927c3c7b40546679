package io.github.mlegitymacja.examples.ministry.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of problem details (RFC 9457), each with its HTTP status. */
public enum ProblemType {
    INVALID_REQUEST(400, "The request does not follow the protocol"),
    NOT_AUTHENTICATED(401, "A valid bearer token is required"),
    ORDER_UNKNOWN(404, "The ministry does not know this order"),
    NOTHING_HERE(404, "There is no resource at this address"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    CODES_REFUSED(409, "The order is in a stage in which its codes cannot be changed so"),
    CLOCK_REFUSED(409, "The clock cannot be set to this time"),
    WITHDRAWAL_REFUSED(409, "The ministry will not withdraw this order"),
    ORDER_WITHDRAWN(410, "The order was withdrawn"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    ORDER_REFUSED(422, "The ministry has refused this order"),
    PICTURE_UNREADABLE(422, "The picture contains no readable QR code"),
    OVERLOADED(429, "Too many requests"),
    INTERNAL_ERROR(500, "Internal error"),
    UNAVAILABLE(503, "The ministry is not available");

    private static final String PREFIX = "urn:mlegitymacja:problem:";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String uri() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProblemType> of(String uri) {
        return Arrays.stream(values()).filter(type -> type.uri().equals(uri)).findFirst();
    }
}
