package io.github.mlegitymacja.core.eligibility;

import java.util.Optional;

/** The width and height of a picture in pixels. */
record PixelSize(int width, int height) {

    /** Returns the size, or empty if one of the numbers is not positive: no picture has such a size. */
    static Optional<PixelSize> of(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new PixelSize(width, height)) : Optional.empty();
    }
}
