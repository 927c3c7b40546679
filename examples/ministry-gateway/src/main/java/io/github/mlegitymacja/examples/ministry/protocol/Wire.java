package io.github.mlegitymacja.examples.ministry.protocol;

import io.github.mlegitymacja.spi.order.OrderId;

/** The protocol's paths and headers. */
public final class Wire {

    public static final String ORDERS = "/orders";
    public static final String REQUEST_ID = "X-Request-Id";
    public static final String ACTIVATION_CODE = "X-Activation-Code";
    public static final String RETRY_AFTER = "Retry-After";
    public static final String AUTHORIZATION = "Authorization";
    public static final String CONTENT_TYPE = "Content-Type";

    private Wire() {}

    /** Returns the path of an order. Paths contain the id only, because proxies log them. */
    public static String path(OrderId order) {
        return ORDERS + "/" + order;
    }

    /** Returns whether a content type has this media type; its parameters are ignored. */
    public static boolean isMediaType(String contentType, String mediaType) {
        return contentType.split(";", 2)[0].strip().equalsIgnoreCase(mediaType);
    }
}
