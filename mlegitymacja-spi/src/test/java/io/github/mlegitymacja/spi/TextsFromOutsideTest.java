package io.github.mlegitymacja.spi;

import static io.github.mlegitymacja.spi.Refusals.assertNullRefused;
import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that every text from outside is validated in the same way, each with its own maximum length. */
class TextsFromOutsideTest {

    private enum Input {
        QR_TEXT("qrText", 4296, text -> new Activation(text, "1").qrText()),
        ACTIVATION_CODE("code", 64, text -> new Activation("1", text).code()),
        REASON_CODE("reason.code", 64, text -> new Reason(text, "1").code()),
        REASON_TEXT("reason.polish", 1000, text -> new Reason("1", text).polish()),
        STUDENT_ID("studentId", 64, text -> new StudentId(text).value()),
        OPERATOR_ID("operatorId", 64, text -> new OperatorId(text).value()),
        MINISTRY_ID(
                "ministryId",
                200,
                text -> Samples.draft()
                        .state(new OrderState.Pending(false))
                        .history(Samples.history(OrderStatus.PENDING))
                        .ministryId(text)
                        .build()
                        .ministryId()
                        .orElseThrow()),
        GIVEN_NAMES(
                "givenNames",
                200,
                text -> Samples.namelessRecord()
                        .givenNames(text)
                        .familyName("1")
                        .build()
                        .givenNames()
                        .orElseThrow()),
        FAMILY_NAME(
                "familyName",
                200,
                text -> Samples.namelessRecord()
                        .givenNames("1")
                        .familyName(text)
                        .build()
                        .familyName()
                        .orElseThrow()),
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
        private final UnaryOperator<String> roundTrip;

        Input(String argument, int maxLength, UnaryOperator<String> roundTrip) {
            this.argument = argument;
            this.maxLength = maxLength;
            this.roundTrip = roundTrip;
        }

        /** Returns a valid text that no message contains by chance. */
        String text(int length) {
            return "image/" + "Ż".repeat(length - "image/".length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_longest_text_is_accepted_unchanged(Input input) {
        String longest = input.text(input.maxLength);

        assertEquals(longest, input.roundTrip.apply(longest));
    }

    @ParameterizedTest
    @EnumSource
    void too_long_and_unstorable_texts_are_refused_and_not_repeated(Input input) {
        String text = input.text(20);
        for (String refused : new String[] {
            text + "\u0000" + text, text + "\n" + text, text + "\ud83c", input.text(input.maxLength + 1)
        }) {
            String message = assertRefused(input.argument, () -> input.roundTrip.apply(refused));

            assertFalse(message.contains("Ż"), message);
        }
    }

    /** {@code StudentRecordTest} tests the texts whose padding is removed. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GIVEN_NAMES", "FAMILY_NAME", "ALBUM_NUMBER"})
    void blank_and_padded_texts_are_refused_and_not_repeated(Input input) {
        String text = input.text(20);
        for (String refused : new String[] {"", " ", text + "\u0000", "\n" + text}) {
            String message = assertRefused(input.argument, () -> input.roundTrip.apply(refused));

            assertFalse(message.contains("Ż"), message);
        }
    }

    @ParameterizedTest
    @EnumSource
    void null_is_refused(Input input) {
        assertNullRefused(input.argument, () -> input.roundTrip.apply(null));
    }

    @Test
    void a_reason_checks_its_text_in_both_languages() {
        for (String refused : new String[] {"Ż".repeat(1001), "Ż\u0000"}) {
            assertRefused("reason.polish", () -> new Reason("1", refused, "why"));
            assertRefused("reason.english", () -> new Reason("1", "dlaczego", refused));
        }
    }
}
