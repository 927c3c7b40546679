package io.github.mlegitymacja.core;

import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.ENTITLEMENT_ENDED;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.INVALID_PESEL;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_ALBUM_NUMBER;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_PESEL;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_PLASTIC_CARD;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_STUDENT_STATUS;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PERSONAL_DATA_CHANGED;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PLASTIC_CARD_NOT_EXTENDED;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.STUDY_LEVEL_NOT_ENTITLED;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.student.PlasticCard;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.student.StudyLevel;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Sample students, and a check that none of their secrets appear in a text. */
public final class Students {

    public static final Activation ACTIVATION = Samples.ACTIVATION;
    public static final Reason REASON = Samples.REASON;

    private static final String PESEL = "44051401359";
    private static final String GIVEN_NAMES = "Łucja-Tajna";
    private static final String FAMILY_NAME = "Żółć-Sekretna";
    private static final String ALBUM_NUMBER = "album-987654";
    private static final List<String> SECRETS =
            List.of(PESEL, GIVEN_NAMES, FAMILY_NAME, ALBUM_NUMBER, ACTIVATION.qrText(), ACTIVATION.code());

    private static final LocalDate CARD_EXPIRY = LocalDate.of(2026, 10, 31);

    private Students() {}

    public static StudentRecord eligible(String id) {
        return lacking(id, Set.of());
    }

    /**
     * Creates a student who meets all conditions except those that are lacking. The plastic card expires on 31 October
     * 2026.
     */
    public static StudentRecord lacking(String id, Set<StandardUnmetCondition> lacking) {
        StudentRecord.Builder student = StudentRecord.builder()
                .id(new StudentId(id))
                .givenNames(GIVEN_NAMES)
                .familyName(FAMILY_NAME)
                .hasStudentStatus(!lacking.contains(NO_STUDENT_STATUS))
                .personalDataChangedSinceCard(lacking.contains(PERSONAL_DATA_CHANGED))
                .addStudyLevel(
                        lacking.contains(STUDY_LEVEL_NOT_ENTITLED) ? StudyLevel.DOCTORAL : StudyLevel.FIRST_CYCLE);
        if (lacking.contains(ENTITLEMENT_ENDED)) {
            student.entitledUntil(LocalDate.of(2026, 9, 30));
        }
        if (!lacking.contains(NO_PESEL)) {
            student.pesel(RegisteredPesel.of(lacking.contains(INVALID_PESEL) ? "123" : PESEL));
        }
        Photos.lacking(lacking).ifPresent(student::photo);
        if (!lacking.contains(NO_ALBUM_NUMBER)) {
            student.albumNumber(ALBUM_NUMBER);
        }
        if (!lacking.contains(NO_PLASTIC_CARD)) {
            student.plasticCard(new PlasticCard(
                    lacking.contains(PLASTIC_CARD_NOT_EXTENDED) ? CARD_EXPIRY.minusMonths(7) : CARD_EXPIRY));
        }
        return student.build();
    }

    /** Returns all secrets in one text, as a careless adapter could put them into an exception. */
    public static String secrets() {
        return String.join(" ", SECRETS);
    }

    public static void assertNoSecretIn(String shown) {
        SECRETS.forEach(secret -> assertFalse(shown.contains(secret), () -> secret + " is in " + shown));
    }
}
