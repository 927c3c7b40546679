package io.github.mlegitymacja.spi;

import static io.github.mlegitymacja.spi.Refusals.assertNullRefused;
import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.text.LocalizedText;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that comes from outside passes the same check, each with its own greatest length. */
class TextsFromOutsideTest {

    private enum Door {
        QR_TEXT("qrText", 4296, text -> new Activation(text, "1").qrText()),
        ACTIVATION_CODE("code", 64, text -> new Activation("1", text).code()),
        REASON_CODE("reason.code", 64, text -> new Reason(text, "1").code()),
        REASON_TEXT("reason.text", 1000, text -> new Reason("1", text).text().polish()),
        STUDENT_ID("studentId", 64, text -> new StudentId(text).value()),
        GIVEN_NAMES(
                "givenNames",
                200,
                text -> Samples.namelessRecord()
                        .givenNames(text)
                        .familyName("1")
                        .build()
                        .givenNames()),
        FAMILY_NAME(
                "familyName",
                200,
                text -> Samples.namelessRecord()
                        .givenNames("1")
                        .familyName(text)
                        .build()
                        .familyName()),
        ALBUM_NUMBER(
                "albumNumber",
                200,
                text -> Samples.namelessRecord()
                        .givenNames("1")
                        .familyName("1")
                        .albumNumber(text)
                        .build()
                        .albumNumber()
                        .orElseThrow()),
        MEDIA_TYPE("mediaType", 127, text -> Photo.of(text, new byte[1]).mediaType());

        private final String argument;
        private final int maxLength;
        private final UnaryOperator<String> throughThisDoor;

        Door(String argument, int maxLength, UnaryOperator<String> throughThisDoor) {
            this.argument = argument;
            this.maxLength = maxLength;
            this.throughThisDoor = throughThisDoor;
        }

        /** A text that may enter, and that no message contains by chance. */
        String text(int length) {
            return "image/" + "Ż".repeat(length - "image/".length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_longest_text_enters_unchanged(Door door) {
        String longest = door.text(door.maxLength);

        assertEquals(longest, door.throughThisDoor.apply(longest));
    }

    @ParameterizedTest
    @EnumSource
    void blank_over_long_and_unstorable_texts_are_refused_and_not_repeated(Door door) {
        String text = door.text(20);
        for (String refused :
                new String[] {"", " ", text + "\u0000", "\n" + text, text + "\ud83c", door.text(door.maxLength + 1)}) {
            String message = assertRefused(door.argument, () -> door.throughThisDoor.apply(refused));

            assertFalse(message.contains("Ż"), message);
        }
    }

    @ParameterizedTest
    @EnumSource
    void null_is_refused(Door door) {
        assertNullRefused(door.argument, () -> door.throughThisDoor.apply(null));
    }

    @Test
    void a_reason_checks_its_text_in_both_languages() {
        for (String refused : new String[] {"Ż".repeat(1001), "Ż\u0000"}) {
            assertRefused("reason.text", () -> new Reason("1", new LocalizedText(refused, "why")));
            assertRefused("reason.text", () -> new Reason("1", new LocalizedText("dlaczego", refused)));
        }
    }
}
