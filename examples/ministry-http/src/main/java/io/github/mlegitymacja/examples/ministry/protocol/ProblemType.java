package io.github.mlegitymacja.examples.ministry.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problem details (RFC 9457), each with its HTTP status. */
public enum ProblemType {
    INVALID_REQUEST(400, "The request is not what the protocol says"),
    NOT_AUTHENTICATED(401, "A valid bearer token is needed"),
    ORDER_UNKNOWN(404, "The ministry has never heard of this order"),
    NOTHING_HERE(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    CLOCK_REFUSED(409, "The clock cannot be set to that"),
    WITHDRAWAL_REFUSED(409, "The ministry will not withdraw this order"),
    ORDER_WITHDRAWN(410, "The order was withdrawn"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request's media type is another one"),
    ORDER_REFUSED(422, "The ministry does not want this order"),
    PICTURE_UNREADABLE(422, "No QR code can be read in the picture"),
    OVERLOADED(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something is broken"),
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
