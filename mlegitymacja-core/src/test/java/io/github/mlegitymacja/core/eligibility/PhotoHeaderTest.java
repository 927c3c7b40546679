package io.github.mlegitymacja.core.eligibility;

import static io.github.mlegitymacja.core.Photos.file;
import static io.github.mlegitymacja.core.Photos.photo;
import static io.github.mlegitymacja.core.Photos.progressiveJpeg;
import static io.github.mlegitymacja.core.eligibility.Bytes.bytes;
import static io.github.mlegitymacja.core.eligibility.Bytes.joined;
import static io.github.mlegitymacja.core.eligibility.Bytes.repeated;
import static io.github.mlegitymacja.core.eligibility.Bytes.segment;
import static io.github.mlegitymacja.core.eligibility.Bytes.withSegments;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.mlegitymacja.spi.student.Photo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests headers that no ordinary picture has. */
class PhotoHeaderTest {

    /** A frame header of 2 times 1 pixels. */
    private static final String FRAME = "FFC0000B08000100020101110000";

    private static final Optional<PixelSize> SIZE = Optional.of(new PixelSize(2, 1));

    @Test
    void a_preview_picture_in_the_exif_data_is_not_the_picture() {
        byte[] exif = joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), file("jpeg", 16, 12));
        List<byte[]> many = Collections.nCopies(500, segment(0xE1, exif));

        for (byte[] jpeg : List.of(file("jpeg", 236, 295), progressiveJpeg(236, 295))) {
            assertEquals(Optional.of(new PixelSize(236, 295)), pixels(withSegments(jpeg, many)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0", "C1", "C2", "C3", "C5", "C6", "C7", "C9", "CA", "CB", "CD", "CE", "CF"})
    void every_kind_of_frame_header_holds_the_size(String marker) {
        assertEquals(SIZE, pixels(bytes("FFD8" + FRAME.replace("FFC0", "FF" + marker))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C4", "C8", "CC", "DB", "DD", "E0", "FE"})
    void other_segments_are_skipped(String marker) {
        String segment = "FF" + marker + "000900070007000707";

        assertEquals(SIZE, pixels(bytes("FFD8" + segment + FRAME)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FF", "FFD0", "FFD7", "FF01", "FF00", "00", "C0", "FFFE0000", "FFFE0001"})
    void bytes_without_a_segment_are_skipped(String between) {
        assertEquals(SIZE, pixels(bytes("FFD8" + between + FRAME)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFD8", "FFD9", "FFDA"})
    void the_frame_header_comes_before_the_first_scan_the_end_and_another_picture(String marker) {
        String segment = marker + "0002";

        assertEquals(Optional.empty(), pixels(bytes("FFD8" + segment + FRAME)));
    }

    @Test
    void a_frame_header_may_end_the_file_but_not_be_cut_off() {
        assertEquals(SIZE, pixels(bytes("FFD8" + FRAME.substring(0, 18))));
        assertEquals(Optional.empty(), pixels(bytes("FFD8" + FRAME.substring(0, 16))));
    }

    @Test
    void a_size_of_zero_is_no_size() {
        assertEquals(Optional.empty(), pixels(bytes("FFD8" + FRAME.replace("00010002", "00000002"))));
        assertEquals(Optional.empty(), pixels(bytes("FFD8" + FRAME.replace("00010002", "00010000"))));
        assertEquals(Optional.empty(), pixels(pngWith(19, 0)));
        assertEquals(Optional.empty(), pixels(pngWith(23, 0)));
    }

    @Test
    void the_size_of_a_png_has_four_bytes_and_is_positive() {
        assertEquals(Optional.of(new PixelSize(0x7F000002, 1)), pixels(pngWith(16, 0x7F)));
        assertEquals(Optional.of(new PixelSize(2, 0x7F000001)), pixels(pngWith(20, 0x7F)));
        assertEquals(Optional.empty(), pixels(pngWith(16, 0x80)));
        assertEquals(Optional.empty(), pixels(pngWith(20, 0x80)));
    }

    /** The signature shows, for example, whether line ends were converted on the way. */
    @ParameterizedTest
    @ValueSource(ints = {4, 7, 8, 11, 12, 15})
    void a_png_has_a_whole_signature_and_begins_with_its_header(int position) {
        assertEquals(SIZE, pixels(file("png", 2, 1)));
        assertEquals(Optional.empty(), pixels(pngWith(position, 0x55)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "FF", "FF00", "FFD0", "FFE00000", "FFE10002", "FFFFE10003AA", "FFE1FFFF"})
    void the_largest_file_without_a_frame_header_is_read_once(String unit) {
        byte[] file = joined(bytes("FFD8"), repeated(bytes(unit), Photo.MAX_BYTES - 2));

        assertEquals(Optional.empty(), pixels(file));
    }

    private static byte[] pngWith(int position, int value) {
        byte[] png = file("png", 2, 1);
        png[position] = (byte) value;
        return png;
    }

    /** Reading the same bytes again and again would take hours, or never end. */
    private static Optional<PixelSize> pixels(byte[] file) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new PhotoHeader(photo(file)).pixels());
    }
}
