package io.github.mlegitymacja.examples.portal.screen;

import java.io.Serial;

/** Thrown when something does not exist, or when the reader may not see it; the page does not reveal which. */
public final class NotFoundException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
