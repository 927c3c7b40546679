package io.github.mlegitymacja.examples.everybody;

import io.github.mlegitymacja.core.service.BulkOutcome;
import io.github.mlegitymacja.core.service.BulkState;
import io.github.mlegitymacja.spi.text.Text;

/** The sentences of this example; the library has those of the conditions. */
final class Words {

    private Words() {}

    static Text title(String students) {
        return text(
                "title",
                "mLegitymacja dla wszystkich · zmyśleni studenci: %s",
                "An mLegitymacja for everybody · made-up students: %s",
                students);
    }

    static Text night(String time) {
        return text("night", "Noc · %s", "Night · %s", time);
    }

    static Text progress(String time, String students, String all, String placed) {
        return text(
                "progress",
                "  %s  studenci: %s z %s · złożone zamówienia: %s",
                "  %s  students: %s of %s · orders placed: %s",
                time,
                students,
                all,
                placed);
    }

    static Text ended(String time, Text why, String placed) {
        return text("ended", "  %s  %s · złożone tej nocy: %s", "  %s  %s · placed this night: %s", time, why, placed);
    }

    static Text again(String time, String students) {
        return text(
                "again",
                "%s · Rejestr naprawiony, jeszcze raz nierozstrzygnięci: %s",
                "%s · The registry is repaired; once more those who were undecided: %s",
                time,
                students);
    }

    static Text total() {
        return text("total", "razem", "in total");
    }

    static Text unmet(String students, Text condition) {
        return text("unmet", "             %s  %s", "             %s  %s", students, condition);
    }

    static Text of(BulkOutcome outcome) {
        return switch (outcome) {
            case PLACED -> text("placed", "zamówienie złożone", "order placed");
            case ALREADY_OPEN ->
                text(
                        "open",
                        "zamówienie lub dokument z tego semestru już jest",
                        "has an order or a document of this semester");
            case RENEWAL_DUE ->
                text(
                        "renewal",
                        "dokument z poprzedniego semestru: poprosić o przedłużenie",
                        "has a document of the previous semester: to be asked to renew");
            case CLOSED_THIS_SEMESTER ->
                text("closed", "anulowane lub unieważnione w tym semestrze", "cancelled or revoked in this semester");
            case NOT_ELIGIBLE -> text("notEligible", "warunki niespełnione", "does not meet all conditions");
            case UNKNOWN_STUDENT -> text("unknown", "nie ma w rejestrze", "not in the registry");
            case REGISTRY_UNAVAILABLE -> text("unavailable", "rejestr nie odpowiedział", "the registry did not answer");
            case UNREADABLE_RECORD -> text("unreadable", "danych nie można odczytać", "the record cannot be read");
            case UNREADABLE_ORDER ->
                text("unreadableOrder", "danych zamówienia nie można odczytać", "the data of an order cannot be read");
        };
    }

    static Text of(BulkState state) {
        return switch (state) {
            case RUNNING -> text("running", "trwa", "goes on");
            case FINISHED -> text("finished", "wszyscy studenci sprawdzeni", "all students were reached");
            case STOPPED -> text("stopped", "przerwa do następnej nocy", "paused until the next night");
            case REGISTRY_UNAVAILABLE ->
                text(
                        "silent",
                        "rejestr nie odpowiada, koniec na dziś",
                        "the registry does not answer, no more this night");
            case OUTSIDE_SEMESTERS -> text("outside", "dzień poza kalendarzem", "the day lies outside the calendar");
        };
    }

    private static Text text(String code, String polish, String english, Object... arguments) {
        return Text.of("everybody." + code, polish, english, arguments);
    }
}
