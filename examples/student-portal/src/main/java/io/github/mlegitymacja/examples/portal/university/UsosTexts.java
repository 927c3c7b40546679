package io.github.mlegitymacja.examples.portal.university;

import io.github.mlegitymacja.spi.text.Texts;
import java.util.Locale;
import java.util.Map;

/** The library's texts in the wording of Warsaw University of Technology, whose students know USOS by its name. */
final class UsosTexts {

    static final Texts TEXTS = Texts.standard()
            .with(
                    Texts.POLISH,
                    Map.of(
                            "condition.NO_STUDENT_STATUS", "brak statusu studenta w USOSweb",
                            "condition.INVALID_PESEL",
                                    "numer PESEL zapisany w USOS jest błędny, zgłoś to w dziekanacie",
                            "condition.NO_PHOTO", "brak zdjęcia do legitymacji w USOS"))
            .with(
                    Locale.ENGLISH,
                    Map.of(
                            "condition.NO_STUDENT_STATUS", "you have no student status in USOSweb",
                            "condition.INVALID_PESEL",
                                    "the PESEL number recorded in USOS is wrong, please report it to the dean's office",
                            "condition.NO_PHOTO", "there is no student-card photo of you in USOS"));

    private UsosTexts() {}
}
