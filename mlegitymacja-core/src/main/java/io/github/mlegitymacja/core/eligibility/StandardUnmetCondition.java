package io.github.mlegitymacja.core.eligibility;

import io.github.mlegitymacja.spi.text.LocalizedText;

/** What can be missing by the founding document, and by the conditions that other universities add. */
public enum StandardUnmetCondition implements UnmetCondition {
    /** Not a student now (founding document). */
    NO_STUDENT_STATUS("brak statusu studenta w USOSweb", "you have no student status in USOSweb"),
    /** The registry has no PESEL number (founding document). */
    NO_PESEL("brak numeru PESEL", "you have no PESEL number"),
    /** The registry has an entry that is not a PESEL number. */
    INVALID_PESEL(
            "numer PESEL zapisany w USOS jest błędny, zgłoś to w dziekanacie",
            "the PESEL number recorded in USOS is wrong, please tell the dean's office"),
    /** The registry has no student-card photo (founding document). */
    NO_PHOTO("brak zdjęcia do legitymacji w USOS", "there is no student-card photo of you in USOS"),
    /** No album number was given. */
    NO_ALBUM_NUMBER("brak numeru albumu", "you have no album number"),
    /** No plastic student card was issued. */
    NO_PLASTIC_CARD("brak legitymacji studenckiej (ELS)", "you have no plastic student card (ELS)"),
    /** The plastic student card has run out. */
    PLASTIC_CARD_NOT_EXTENDED(
            "legitymacja studencka (ELS) nie jest przedłużona",
            "your plastic student card (ELS) has not been extended"),
    /** The plastic student card shows old personal data. */
    PERSONAL_DATA_CHANGED(
            "dane osobowe zmieniły się po wydaniu legitymacji studenckiej (ELS)",
            "your personal data have changed since your plastic student card (ELS) was issued"),
    /** The level of studies gives no right to a student card. */
    STUDY_LEVEL_NOT_ENTITLED(
            "mLegitymacja nie przysługuje na tym poziomie studiów", "your level of studies gives no right to one");

    private final LocalizedText text;

    StandardUnmetCondition(String polish, String english) {
        this.text = new LocalizedText(polish, english);
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public LocalizedText text() {
        return text;
    }
}
