package io.github.mlegitymacja.core.eligibility;

import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_FILE_TOO_LARGE;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_TOO_FEW_PIXELS;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_TOO_MANY_PIXELS;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_TYPE_NOT_ACCEPTED;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_UNREADABLE;

import io.github.mlegitymacja.core.style.ValueType;
import io.github.mlegitymacja.spi.student.Photo;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a university requires of the file of a student-card photo, for {@link Conditions#photo(PhotoRequirements)}.
 *
 * <pre>{@code
 * PhotoRequirements requirements = PhotoRequirements.builder()
 *         .acceptsPng(false)
 *         .maxBytes(2_000_000)
 *         .minWidth(500)
 *         .minHeight(625)
 *         .build();
 * }</pre>
 *
 * <p>The ministry's requirements are not public, and public pages differ widely. The defaults are mild figures from
 * such pages, because a photo that is refused by mistake does more harm than one that the ministry refuses; set the
 * figures of your own university.
 *
 * <p>Width and height are those that the file states. A photo that is stored lying on its side and turned by its Exif
 * data is measured as it is stored. Immutable and thread-safe.
 */
@Value.Immutable
@ValueType
public abstract class PhotoRequirements {

    private static final int DEFAULT_MAX_BYTES = 5 * 1024 * 1024;
    private static final int DEFAULT_MIN_WIDTH = 236;
    private static final int DEFAULT_MIN_HEIGHT = 295;
    private static final int DEFAULT_MAX_WIDTH_AND_HEIGHT = 6000;

    PhotoRequirements() {}

    /**
     * Returns the requirements with all defaults.
     *
     * @return the standard requirements
     */
    public static PhotoRequirements standard() {
        return builder().build();
    }

    /**
     * Returns a builder. All requirements have defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns whether PNG files are accepted. JPEG files always are, and no others. The first bytes of the file show its
     * type; the declared media type is not believed.
     *
     * @return true by default [Silesian University of Technology; most universities name JPEG only, and Poznań University
     *     of Technology also TIFF and BMP]
     */
    @Value.Default
    public boolean acceptsPng() {
        return true;
    }

    /**
     * Returns the maximum size of the file.
     *
     * @return a positive number of bytes; 5 MiB by default [schools' pages about the mLegitymacja; the application for an
     *     identity card has 2.5 MB, and university pages have from 50 kB (Maria Curie-Skłodowska University) to 16 MB
     *     (USOSweb of Koszalin University of Technology)]
     */
    @Value.Default
    public int maxBytes() {
        return DEFAULT_MAX_BYTES;
    }

    /**
     * Returns the minimum width.
     *
     * @return a positive number of pixels; 236 by default, which is 2 cm on a student card at 300 dpi [Poznań University
     *     of Technology; others have 300 (University of Opole), 400 (University of Silesia) and 500 (USOSweb of Koszalin
     *     University of Technology), and the identity card and schools' mLegitymacja have 492]
     */
    @Value.Default
    public int minWidth() {
        return DEFAULT_MIN_WIDTH;
    }

    /**
     * Returns the minimum height.
     *
     * @return a positive number of pixels; 295 by default, which is 2.5 cm at 300 dpi [the pages of {@link #minWidth};
     *     the others have 375, 500, 625 and 633]
     */
    @Value.Default
    public int minHeight() {
        return DEFAULT_MIN_HEIGHT;
    }

    /**
     * Returns the maximum width.
     *
     * @return at least the minimum width, in pixels; 6000 by default, a figure of this library: it accepts the pictures
     *     of 24-megapixel cameras, and refuses small files that fill hundreds of megabytes when they are decoded. Most
     *     pages have no maximum [the University of Physical Education in Kraków has 300 times 375 pixels]
     */
    @Value.Default
    public int maxWidth() {
        return DEFAULT_MAX_WIDTH_AND_HEIGHT;
    }

    /**
     * Returns the maximum height.
     *
     * @return at least the minimum height, in pixels; 6000 by default, for the reasons of {@link #maxWidth}
     */
    @Value.Default
    public int maxHeight() {
        return DEFAULT_MAX_WIDTH_AND_HEIGHT;
    }

    /** Returns the first requirement that a photo does not meet. */
    final Optional<UnmetCondition> unmet(Photo photo) {
        var header = new PhotoHeader(photo);
        if (header.type().filter(this::accepts).isEmpty()) {
            return Optional.of(PHOTO_TYPE_NOT_ACCEPTED);
        }
        if (photo.size() > maxBytes()) {
            return Optional.of(PHOTO_FILE_TOO_LARGE);
        }
        return header.pixels().map(this::unmet).orElse(Optional.of(PHOTO_UNREADABLE));
    }

    private boolean accepts(PhotoType type) {
        return type == PhotoType.JPEG || acceptsPng();
    }

    private Optional<UnmetCondition> unmet(PixelSize pixels) {
        if (pixels.width() < minWidth() || pixels.height() < minHeight()) {
            return Optional.of(PHOTO_TOO_FEW_PIXELS);
        }
        boolean fits = pixels.width() <= maxWidth() && pixels.height() <= maxHeight();
        return fits ? Optional.empty() : Optional.of(PHOTO_TOO_MANY_PIXELS);
    }

    /** Checks that a photo can meet all requirements. */
    @Value.Check
    void check() {
        requireAtLeast(1, "maxBytes", maxBytes());
        requireAtLeast(1, "minWidth", minWidth());
        requireAtLeast(1, "minHeight", minHeight());
        requireAtLeast(minWidth(), "maxWidth", maxWidth());
        requireAtLeast(minHeight(), "maxHeight", maxHeight());
    }

    private static void requireAtLeast(int minimum, String name, int value) {
        if (value < minimum) {
            throw new IllegalArgumentException(name + " is " + value + ", must be at least " + minimum);
        }
    }

    /**
     * Builds {@link PhotoRequirements}. Each requirement can be set only once. Not thread-safe.
     *
     * <p>{@code build()} throws {@link IllegalArgumentException} if a number is not positive, or a maximum is less than
     * its minimum; the message names the requirement.
     */
    public static final class Builder extends ImmutablePhotoRequirements.Builder {
        Builder() {}
    }
}
