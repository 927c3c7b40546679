package io.github.mlegitymacja.core.eligibility;

import io.github.mlegitymacja.spi.student.Photo;
import java.util.Optional;

/**
 * Reads the type and the size in pixels from the header of a photo. The picture is not decoded, and the declared media
 * type is not believed. Any bytes are accepted; each of them is read a few times at most.
 */
final class PhotoHeader {

    private static final int JPEG_START = 0xFFD8;
    private static final int PNG_START = 0x89504E47; // .PNG
    private static final int PNG_SIGNATURE_END = 0x0D0A1A0A;
    private static final int PNG_IHDR = 0x49484452; // IHDR
    private static final int PNG_IHDR_LENGTH = 13;
    private static final int PNG_HEADER_LENGTH = 33;

    private final Photo photo;

    PhotoHeader(Photo photo) {
        this.photo = photo;
    }

    /** Returns the type that the first bytes show; empty for every other type, and for what is not a picture. */
    Optional<PhotoType> type() {
        if (photo.size() >= 2 && number(0, 2) == JPEG_START) {
            return Optional.of(PhotoType.JPEG);
        }
        return photo.size() >= 4 && number(0, 4) == PNG_START ? Optional.of(PhotoType.PNG) : Optional.empty();
    }

    /** Returns the size in pixels; empty if the header is broken or cut off. */
    Optional<PixelSize> pixels() {
        return type().flatMap(type -> switch (type) {
            case JPEG -> jpegPixels();
            case PNG -> pngPixels();
        });
    }

    private Optional<PixelSize> pngPixels() {
        boolean complete = photo.size() >= PNG_HEADER_LENGTH
                && number(4, 4) == PNG_SIGNATURE_END
                && number(8, 4) == PNG_IHDR_LENGTH
                && number(12, 4) == PNG_IHDR;
        return complete ? PixelSize.of(number(16, 4), number(20, 4)) : Optional.empty();
    }

    /**
     * Goes from segment to segment until the frame header: a marker, the length, the precision, the height, the width.
     * Segments, such as Exif data with a preview picture of another size, are skipped as a whole. So are stray bytes
     * between segments, because programs that show pictures skip them, too.
     */
    private Optional<PixelSize> jpegPixels() {
        int at = 2;
        while (at + 9 <= photo.size()) {
            int marker = number(at, 2);
            if (JpegMarker.beginsFrame(marker)) {
                return PixelSize.of(number(at + 7, 2), number(at + 5, 2));
            }
            if (JpegMarker.endsHeader(marker)) {
                return Optional.empty();
            }
            at += JpegMarker.hasSegment(marker) ? 2 + Math.max(2, number(at + 2, 2)) : 1;
        }
        return Optional.empty();
    }

    /** Returns the big-endian number at a position. */
    private int number(int position, int bytes) {
        int number = 0;
        for (int i = position; i < position + bytes; i++) {
            number = number << 8 | photo.byteAt(i);
        }
        return number;
    }
}
