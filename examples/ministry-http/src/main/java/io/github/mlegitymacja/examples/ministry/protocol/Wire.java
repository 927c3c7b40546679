package io.github.mlegitymacja.examples.ministry.protocol;

import io.github.mlegitymacja.spi.order.OrderId;

/** Paths and headers. */
public final class Wire {

    public static final String ORDERS = "/orders";
    public static final String REQUEST_ID = "X-Request-Id";
    public static final String ACTIVATION_CODE = "X-Activation-Code";
    public static final String RETRY_AFTER = "Retry-After";
    public static final String AUTHORIZATION = "Authorization";
    public static final String CONTENT_TYPE = "Content-Type";

    private Wire() {}

    /** The path of an order. The id alone stands in addresses, which proxies log. */
    public static String path(OrderId order) {
        return ORDERS + "/" + order;
    }

    /** Whether a content type is a media type, whatever its parameters. */
    public static boolean isMediaType(String contentType, String mediaType) {
        return contentType.split(";", 2)[0].strip().equalsIgnoreCase(mediaType);
    }
}
