package io.github.mlegitymacja.core.eligibility;

import static io.github.mlegitymacja.core.Photos.file;
import static io.github.mlegitymacja.core.Photos.photo;
import static io.github.mlegitymacja.core.Photos.progressiveJpeg;
import static io.github.mlegitymacja.core.eligibility.Bytes.bytes;
import static io.github.mlegitymacja.core.eligibility.Bytes.joined;
import static io.github.mlegitymacja.core.eligibility.Bytes.repeated;
import static io.github.mlegitymacja.core.eligibility.Bytes.withSegments;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Compares the header's size with ImageIO's on real pictures, and reads any other bytes without an exception. */
class PhotoHeaderProperties {

    static {
        ImageIO.setUseCache(false);
    }

    @Property(tries = 300)
    void a_picture_has_the_size_that_imageio_reads(@ForAll("pictures") byte[] picture) {
        assertEquals(Optional.of(sizeByImageIo(picture)), pixels(picture));
    }

    @Property(tries = 300)
    void segments_and_padding_before_the_frame_header_change_nothing(
            @ForAll("jpegs") byte[] jpeg, @ForAll("segments") List<byte[]> segments) {
        byte[] longer = withSegments(jpeg, segments);

        assertEquals(pixels(jpeg), pixels(longer));
        assertEquals(pixels(jpeg), Optional.of(sizeByImageIo(longer)));
    }

    @Property(tries = 300)
    void of_a_cut_off_picture_the_size_is_right_or_unknown(@ForAll("pictures") byte[] picture, @ForAll Random random) {
        byte[] beginning = Arrays.copyOf(picture, 1 + random.nextInt(Math.min(picture.length, 1000)));

        assertTrue(pixels(beginning).isEmpty() || pixels(beginning).equals(pixels(picture)));
    }

    @Property
    void any_bytes_are_read_without_an_exception(
            @ForAll("beginnings") byte[] beginning, @ForAll @Size(min = 1, max = 300) byte[] rest) {
        assertHarmless(joined(beginning, rest));
    }

    @Property
    void a_picture_with_wrong_bytes_is_read_without_an_exception(
            @ForAll("pictures") byte[] picture, @ForAll @IntRange(min = 1, max = 20) int wrong, @ForAll Random random) {
        for (int i = 0; i < wrong; i++) {
            picture[random.nextInt(Math.min(picture.length, 700))] = (byte) random.nextInt();
        }

        assertHarmless(picture);
    }

    private static void assertHarmless(byte[] file) {
        var header = new PhotoHeader(photo(file));

        assertTrue(header.pixels().stream().allMatch(size -> size.width() > 0 && size.height() > 0));
        assertTrue(header.type().isPresent() || header.pixels().isEmpty());
    }

    @Provide
    Arbitrary<byte[]> pictures() {
        return Arbitraries.oneOf(
                jpegs(), Combinators.combine(edges(), edges()).as((width, height) -> file("png", width, height)));
    }

    @Provide
    Arbitrary<byte[]> jpegs() {
        return Combinators.combine(edges(), edges(), Arbitraries.of(true, false))
                .as((width, height, progressive) ->
                        progressive ? progressiveJpeg(width, height) : file("jpeg", width, height));
    }

    /** Also numbers that need two bytes. */
    private static Arbitrary<Integer> edges() {
        return Arbitraries.integers().between(1, 700);
    }

    /** Application data and comments, many of which contain what looks like a frame header, and bytes in between. */
    @Provide
    Arbitrary<List<byte[]>> segments() {
        Arbitrary<byte[]> content = Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMaxSize(500),
                Arbitraries.integers().between(0, 65_533).map(size -> repeated(bytes("FFC0000B08000100010101"), size)));
        return Arbitraries.oneOf(
                        Combinators.combine(Arbitraries.of(0xE1, 0xE3, 0xE5, 0xEC, 0xFE), content)
                                .as(Bytes::segment),
                        Arbitraries.of("FF", "FFFFFF", "00", "00FF00C0", "00123456")
                                .map(Bytes::bytes))
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<byte[]> beginnings() {
        return Arbitraries.of(
                        "",
                        "FFD8",
                        "FFD8FFE1",
                        "FFD8FFC0",
                        "FFD8FFC00011080001",
                        "89504E47",
                        "89504E470D0A1A0A0000000D49484452")
                .map(Bytes::bytes);
    }

    private static Optional<PixelSize> pixels(byte[] file) {
        return new PhotoHeader(photo(file)).pixels();
    }

    private static PixelSize sizeByImageIo(byte[] file) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var reader = ImageIO.getImageReaders(input).next();
            reader.setInput(input);
            return new PixelSize(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
