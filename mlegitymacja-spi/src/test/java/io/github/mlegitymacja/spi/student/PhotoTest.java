package io.github.mlegitymacja.spi.student;

import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhotoTest {

    private static final String JPEG = "image/jpeg";

    @Test
    void the_bytes_are_copied_by_the_factory_and_by_the_accessor() {
        byte[] given = {1, 2, 3};
        Photo photo = Photo.of(JPEG, given);
        byte[] taken = photo.content();

        given[0] = 9;
        taken[1] = 9;

        assertArrayEquals(new byte[] {1, 2, 3}, photo.content());
        assertEquals(JPEG, photo.mediaType());
    }

    @Test
    void a_photo_has_from_one_byte_to_ten_mebibytes() {
        assertEquals(1, Photo.of(JPEG, new byte[1]).content().length);
        assertEquals(10_485_760, Photo.of(JPEG, new byte[10_485_760]).content().length);
        assertRefused("content", () -> Photo.of(JPEG, new byte[0]));
        assertRefused("content", () -> Photo.of(JPEG, new byte[10_485_761]));
    }

    @Test
    void single_bytes_are_unsigned_and_end_with_the_photo() {
        Photo photo = Photo.of(JPEG, new byte[] {0, 127, -128, -1});

        assertEquals(4, photo.size());
        assertEquals(
                List.of(0, 127, 128, 255),
                IntStream.range(0, photo.size()).map(photo::byteAt).boxed().toList());
        assertThrows(IndexOutOfBoundsException.class, () -> photo.byteAt(4));
        assertThrows(IndexOutOfBoundsException.class, () -> photo.byteAt(-1));
    }

    @Test
    void only_images_are_photos() {
        assertRefused("mediaType", () -> Photo.of("text/plain", new byte[1]));
        assertRefused("mediaType", () -> Photo.of(" image/png", new byte[1]));
    }

    @Test
    void photos_are_equal_exactly_if_their_types_and_bytes_are() {
        Photo photo = Photo.of(JPEG, new byte[] {1, 2});

        assertEquals(photo, Photo.of(JPEG, new byte[] {1, 2}));
        assertEquals(photo.hashCode(), Photo.of(JPEG, new byte[] {1, 2}).hashCode());
        assertNotEquals(photo, Photo.of(JPEG, new byte[] {1, 3}));
        assertNotEquals(photo, Photo.of("image/png", new byte[] {1, 2}));
        assertNotEquals(photo, (Object) JPEG);
    }
}
