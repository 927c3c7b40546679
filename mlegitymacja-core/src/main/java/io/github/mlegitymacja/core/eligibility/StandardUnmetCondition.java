package io.github.mlegitymacja.core.eligibility;

import io.github.mlegitymacja.spi.text.Text;

/**
 * The unmet conditions that {@link Conditions} report. The conditions of student status, PESEL number and photo come
 * from Warsaw University of Technology's page for students; the others come from pages of other universities (see
 * {@code docs/domain.md}, Conditions, in the repository).
 *
 * <p>The texts about the photo's file name no figures, and JPEG as the type to choose. A university can replace them
 * with wordings that name its own requirements:
 *
 * <pre>{@code
 * Texts.standard().with(Texts.POLISH, Map.of(
 *         "condition.PHOTO_TOO_FEW_PIXELS", "zdjęcie do legitymacji musi mieć co najmniej 500 x 625 pikseli"));
 * }</pre>
 */
public enum StandardUnmetCondition implements UnmetCondition {
    /** The student has no student status now, or is not in the registry. */
    NO_STUDENT_STATUS("brak statusu studenta", "you are not registered as a student"),
    /** The last day on which the student was entitled has passed. */
    ENTITLEMENT_ENDED("uprawnienie do mLegitymacji już się skończyło", "your entitlement to an mLegitymacja has ended"),
    /** The registry has no PESEL number. */
    NO_PESEL("brak numeru PESEL", "you have no PESEL number"),
    /** The registry has an entry that is not a PESEL number. */
    INVALID_PESEL(
            "zapisany numer PESEL jest błędny, zgłoś to w dziekanacie",
            "the PESEL number on record is not valid, report it to the dean's office"),
    /** The registry has no student-card photo. */
    NO_PHOTO("brak zdjęcia do legitymacji", "your student-card photo is missing"),
    /** The student-card photo is not a file of an accepted type. */
    PHOTO_TYPE_NOT_ACCEPTED(
            "zdjęcie do legitymacji ma niewłaściwy format, zastąp je plikiem JPEG",
            "your student-card photo has the wrong format, replace it with a JPEG file"),
    /** The student-card photo is a file of an accepted type, but its header is broken or cut off. */
    PHOTO_UNREADABLE(
            "plik ze zdjęciem do legitymacji jest uszkodzony, dodaj go ponownie",
            "the file of your student-card photo is damaged, upload it again"),
    /** The file of the student-card photo has too many bytes. */
    PHOTO_FILE_TOO_LARGE(
            "plik ze zdjęciem do legitymacji jest za duży, dodaj mniejszy",
            "the file of your student-card photo is too large, upload a smaller one"),
    /** The student-card photo is too narrow or too low. */
    PHOTO_TOO_FEW_PIXELS(
            "zdjęcie do legitymacji ma za mało pikseli, dodaj zdjęcie o większej rozdzielczości",
            "your student-card photo has too few pixels, upload one with a higher resolution"),
    /** The student-card photo is too wide or too high. */
    PHOTO_TOO_MANY_PIXELS(
            "zdjęcie do legitymacji ma za dużo pikseli, dodaj zdjęcie o mniejszej rozdzielczości",
            "your student-card photo has too many pixels, upload one with a lower resolution"),
    /** The registry has no album number. */
    NO_ALBUM_NUMBER("brak numeru albumu", "you have no album number"),
    /** The student has no plastic student card (ELS). */
    NO_PLASTIC_CARD("brak legitymacji studenckiej (ELS)", "you have no plastic student card (ELS)"),
    /** The plastic student card has expired and was not extended. */
    PLASTIC_CARD_NOT_EXTENDED(
            "legitymacja studencka (ELS) nie jest przedłużona",
            "your plastic student card (ELS) has not been extended"),
    /** The personal data have changed since the plastic student card was issued. */
    PERSONAL_DATA_CHANGED(
            "dane osobowe zmieniły się po wydaniu legitymacji studenckiej (ELS)",
            "your personal data have changed since your plastic student card (ELS) was issued"),
    /** No programme of the student is at a level of study that entitles to an mLegitymacja. */
    STUDY_LEVEL_NOT_ENTITLED(
            "mLegitymacja nie przysługuje na tym poziomie studiów", "students at this level of study are not eligible");

    private final Text text;

    StandardUnmetCondition(String polish, String english) {
        this.text = Text.of("condition." + name(), polish, english);
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public Text text() {
        return text;
    }
}
