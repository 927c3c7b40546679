package io.github.mlegitymacja.examples.portal.screen;

import java.io.Serial;

/** There is no such thing, or not for this reader: which of the two is not told. */
public final class NotFoundException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
