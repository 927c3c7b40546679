package io.github.mlegitymacja.core.eligibility;

import static io.github.mlegitymacja.core.Photos.file;
import static io.github.mlegitymacja.core.Photos.photo;
import static io.github.mlegitymacja.core.Photos.progressiveJpeg;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_FILE_TOO_LARGE;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_TOO_FEW_PIXELS;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_TOO_MANY_PIXELS;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_TYPE_NOT_ACCEPTED;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_UNREADABLE;
import static io.github.mlegitymacja.testsupport.ArgumentAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.student.Photo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the requirements of a photo on real picture files around every limit. */
class PhotoRequirementsTest {

    private static final PhotoRequirements STANDARD = PhotoRequirements.standard();
    private static final PhotoRequirements SMALL = PhotoRequirements.builder()
            .minWidth(20)
            .maxWidth(40)
            .minHeight(25)
            .maxHeight(50)
            .build();

    @ParameterizedTest
    @CsvSource({"20, 25", "40, 50", "20, 50", "40, 25"})
    void a_photo_may_be_exactly_as_small_or_as_large_as_the_limits(int width, int height) {
        assertMet(SMALL, file("jpeg", width, height));
        assertMet(SMALL, progressiveJpeg(width, height));
        assertMet(SMALL, file("png", width, height));
    }

    @ParameterizedTest
    @CsvSource({"19, 25", "20, 24", "19, 51"})
    void a_photo_below_a_minimum_has_too_few_pixels(int width, int height) {
        assertUnmet(PHOTO_TOO_FEW_PIXELS, SMALL, file("jpeg", width, height));
        assertUnmet(PHOTO_TOO_FEW_PIXELS, SMALL, progressiveJpeg(width, height));
        assertUnmet(PHOTO_TOO_FEW_PIXELS, SMALL, file("png", width, height));
    }

    @ParameterizedTest
    @CsvSource({"41, 50", "40, 51"})
    void a_photo_above_a_maximum_has_too_many_pixels(int width, int height) {
        assertUnmet(PHOTO_TOO_MANY_PIXELS, SMALL, file("jpeg", width, height));
        assertUnmet(PHOTO_TOO_MANY_PIXELS, SMALL, progressiveJpeg(width, height));
        assertUnmet(PHOTO_TOO_MANY_PIXELS, SMALL, file("png", width, height));
    }

    @Test
    void the_standard_limits_are_those_of_public_pages() {
        assertMet(STANDARD, file("jpeg", 236, 295));
        assertUnmet(PHOTO_TOO_FEW_PIXELS, STANDARD, file("jpeg", 235, 295));
        assertUnmet(PHOTO_TOO_FEW_PIXELS, STANDARD, file("jpeg", 236, 294));
        assertMet(STANDARD, file("jpeg", 6000, 295));
        assertMet(STANDARD, file("jpeg", 236, 6000));
        assertUnmet(PHOTO_TOO_MANY_PIXELS, STANDARD, file("jpeg", 6001, 295));
        assertUnmet(PHOTO_TOO_MANY_PIXELS, STANDARD, file("jpeg", 236, 6001));
        assertMet(STANDARD, Arrays.copyOf(file("png", 236, 295), 5 * 1024 * 1024));
        assertUnmet(PHOTO_FILE_TOO_LARGE, STANDARD, Arrays.copyOf(file("png", 236, 295), 5 * 1024 * 1024 + 1));
    }

    @Test
    void a_file_may_have_exactly_as_many_bytes_as_the_limit() {
        byte[] file = file("jpeg", 236, 295);

        assertMet(PhotoRequirements.builder().maxBytes(file.length).build(), file);
        assertUnmet(
                PHOTO_FILE_TOO_LARGE,
                PhotoRequirements.builder().maxBytes(file.length - 1).build(),
                file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bmp", "gif", "tiff"})
    void other_pictures_are_not_accepted_whatever_type_is_declared(String format) {
        for (String declared : new String[] {"image/jpeg", "image/png", "image/" + format}) {
            assertEquals(
                    Optional.of(PHOTO_TYPE_NOT_ACCEPTED), STANDARD.unmet(Photo.of(declared, file(format, 236, 295))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "x", "GIF89a", "not a picture", "%PDF-1.7", "RIFF....WEBPVP8 "})
    void what_is_not_a_picture_is_not_accepted(String content) {
        assertUnmet(PHOTO_TYPE_NOT_ACCEPTED, STANDARD, content.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_university_can_refuse_png() {
        PhotoRequirements jpegOnly =
                PhotoRequirements.builder().acceptsPng(false).build();

        assertMet(STANDARD, file("png", 236, 295));
        assertUnmet(PHOTO_TYPE_NOT_ACCEPTED, jpegOnly, file("png", 236, 295));
        assertMet(jpegOnly, file("jpeg", 236, 295));
        assertMet(jpegOnly, progressiveJpeg(236, 295));
    }

    @Test
    void the_declared_type_of_an_accepted_picture_does_not_count() {
        assertEquals(Optional.empty(), STANDARD.unmet(Photo.of("image/bmp", file("jpeg", 236, 295))));
    }

    @Test
    void a_photo_whose_header_is_cut_off_is_unreadable() {
        assertUnmet(PHOTO_UNREADABLE, STANDARD, Arrays.copyOf(file("jpeg", 236, 295), 2));
        assertUnmet(PHOTO_UNREADABLE, STANDARD, Arrays.copyOf(file("jpeg", 236, 295), 100));
        assertUnmet(PHOTO_UNREADABLE, STANDARD, Arrays.copyOf(file("png", 236, 295), 4));
        assertUnmet(PHOTO_UNREADABLE, STANDARD, Arrays.copyOf(file("png", 236, 295), 32));
    }

    @Test
    void of_several_problems_the_first_is_reported_that_the_student_has_to_solve() {
        PhotoRequirements oneByte = PhotoRequirements.builder().maxBytes(1).build();

        assertUnmet(PHOTO_TYPE_NOT_ACCEPTED, oneByte, file("bmp", 1, 1));
        assertUnmet(PHOTO_FILE_TOO_LARGE, oneByte, file("jpeg", 1, 1));
        assertUnmet(PHOTO_FILE_TOO_LARGE, oneByte, Arrays.copyOf(file("jpeg", 1, 1), 10));
    }

    @Test
    void requirements_that_no_photo_can_meet_are_refused() {
        var builder = PhotoRequirements.builder();
        assertRefused("maxBytes", () -> PhotoRequirements.builder().maxBytes(0).build());
        assertRefused("minWidth", () -> PhotoRequirements.builder().minWidth(0).build());
        assertRefused(
                "minHeight", () -> PhotoRequirements.builder().minHeight(-1).build());
        assertRefused(
                "maxWidth", () -> PhotoRequirements.builder().maxWidth(235).build());
        assertRefused(
                "maxHeight", () -> PhotoRequirements.builder().maxHeight(294).build());
        assertEquals(
                "maxWidth is 40, must be at least 41",
                assertRefused(
                        "maxWidth", () -> builder.minWidth(41).maxWidth(40).build()));
    }

    private static void assertMet(PhotoRequirements requirements, byte[] file) {
        assertEquals(Optional.empty(), requirements.unmet(photo(file)));
    }

    private static void assertUnmet(UnmetCondition expected, PhotoRequirements requirements, byte[] file) {
        assertEquals(Optional.of(expected), requirements.unmet(photo(file)));
    }
}
