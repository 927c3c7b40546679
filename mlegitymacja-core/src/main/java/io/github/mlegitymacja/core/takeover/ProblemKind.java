package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.spi.text.Text;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong with an order that is to be taken over, and what to do about it. */
public enum ProblemKind {
    /** The key of the order is blank, too long, or contains control characters. */
    SOURCE_KEY_UNREADABLE(
            "sourceKey",
            "klucz zamówienia jest pusty, za długi albo zawiera znaki sterujące",
            "the key of the order is blank, too long, or contains control characters",
            "podaj klucz, który ma od 1 do 200 znaków",
            "give it a key of 1 to 200 characters"),
    /** Another order has the same key. */
    SOURCE_KEY_TWICE(
            "sourceKey",
            "inne zamówienie ma ten sam klucz",
            "another order has the same key",
            "usuń powtórzone zamówienie albo nadaj mu inny klucz",
            "remove the repeated order, or give it another key"),
    /** The order was imported before with another student, time or key at the ministry. */
    TAKEN_OVER_DIFFERENTLY(
            "sourceKey",
            "zamówienie o tym kluczu już przejęto, ale z innym studentem, czasem złożenia albo kluczem w ministerstwie",
            "an order of this key was taken over before, with another student, time or key at the ministry",
            "podaj te same dane co poprzednio albo pomiń to zamówienie",
            "give the same data as before, or leave the order out"),
    /** The student's key is not a {@link io.github.mlegitymacja.spi.student.StudentId}. */
    STUDENT_UNREADABLE(
            "student",
            "klucz studenta jest pusty, za długi albo zawiera odstępy lub znaki sterujące",
            "the student's key is blank, too long, or contains white space or control characters",
            "podaj klucz studenta, który ma od 1 do 64 znaków",
            "give a student's key of 1 to 64 characters"),
    /** The order was placed before mObywatel existed, or in the future. */
    ORDERED_AT_OUT_OF_RANGE(
            "orderedAt",
            "zamówienie złożono przed 2017 rokiem albo w przyszłości",
            "the order was placed before 2017 or in the future",
            "podaj prawdziwy czas złożenia; sprawdź strefę czasową i zegar",
            "give the real time; check the time zone and the clock"),
    /** There is no such status. */
    STATUS_UNKNOWN(
            "status",
            "nie ma takiego statusu",
            "there is no such status",
            "podaj jeden z siedmiu statusów",
            "give one of the seven statuses"),
    /** The history contains an unknown status. */
    HISTORY_STATUS_UNKNOWN(
            "history",
            "historia zawiera nieznany status",
            "the history contains an unknown status",
            "podaj jeden z siedmiu statusów albo pomiń tę zmianę",
            "give one of the seven statuses, or leave the change out"),
    /** A change happened before the order was placed, before the change that precedes it, or in the future. */
    HISTORY_TIMES_CONTRADICT(
            "history",
            "czasy w historii nie rosną, są wcześniejsze niż złożenie zamówienia albo leżą w przyszłości",
            "the times of the history do not increase, are before the order was placed, or are in the future",
            "popraw czasy albo pomiń te zmiany",
            "correct the times, or leave these changes out"),
    /** The life cycle does not allow the changes, or they do not lead to the status. */
    HISTORY_NOT_ALLOWED(
            "history",
            "takiej kolejności statusów nie dopuszcza cykl życia zamówienia",
            "the life cycle of an order does not allow this sequence of statuses",
            "pomiń zmiany, które się nie zgadzają; popraw status, jeżeli jest błędny",
            "leave out the changes that do not fit; correct the status if it is wrong"),
    /** The calendar has no semester for the day of the order. */
    SEMESTER_UNKNOWN(
            "semester",
            "kalendarz uczelni nie zna semestru z dnia złożenia zamówienia",
            "the university's calendar has no semester for the day of the order",
            "podaj semestr albo uzupełnij kalendarz",
            "give the semester, or complete the calendar"),
    /** The semester and the day of the order do not fit together. */
    SEMESTER_CONTRADICTS(
            "semester",
            "semestr nie zgadza się z dniem złożenia zamówienia albo jeszcze się nie zaczął",
            "the semester does not fit the day of the order, or has not begun",
            "popraw semestr albo go pomiń",
            "correct the semester, or leave it out"),
    /** The document ends before the order was placed, or more than two years later. */
    VALID_UNTIL_CONTRADICTS(
            "validUntil",
            "ważność kończy się przed złożeniem zamówienia albo ponad dwa lata po nim",
            "the validity ends before the order was placed, or more than two years after it",
            "podaj prawdziwy ostatni dzień ważności albo go pomiń",
            "give the real last day of validity, or leave it out"),
    /** An order that is ready has a part of an activation only, or a text that no activation can have. */
    ACTIVATION_UNREADABLE(
            "activationCode",
            "kody są niepełne, za długie albo zawierają znaki sterujące",
            "the codes are incomplete, too long, or contain control characters",
            "podaj oba kody albo żaden; bez kodów student zamówi ponownie",
            "give both codes or none; without codes, the student orders again"),
    /** The ministry's key is too long or contains control characters. */
    MINISTRY_ID_UNREADABLE(
            "ministryId",
            "klucz w ministerstwie jest za długi albo zawiera znaki sterujące",
            "the key at the ministry is too long or contains control characters",
            "podaj klucz, który ma od 1 do 200 znaków",
            "give it a key of 1 to 200 characters"),
    /** The ministry has the order, and without its key nobody can withdraw it. */
    MINISTRY_ID_MISSING(
            "ministryId",
            "brak klucza, pod którym ministerstwo zna zamówienie; bez niego nie można go wycofać",
            "the key at the ministry is missing; without it, the order cannot be withdrawn",
            "podaj klucz; jeżeli ministerstwo nie zna zamówienia, popraw jego status",
            "give the key; if the ministry does not know the order, correct its status"),
    /** A pending order has a key at the ministry; it would be submitted a second time. */
    MINISTRY_ID_UNEXPECTED(
            "ministryId",
            "zamówienie oczekuje, ale ma klucz w ministerstwie; przekazano by je po raz drugi",
            "the order is waiting but has a key at the ministry; it would be submitted a second time",
            "zmień status na „W trakcie”; jeżeli zamówienia nigdy nie przekazano, pomiń klucz",
            "change the status to “W trakcie”; if the order was never submitted, leave the key out"),
    /** Another order has the same key at the ministry. */
    MINISTRY_ID_TWICE(
            "ministryId",
            "inne zamówienie ma ten sam klucz w ministerstwie",
            "another order has the same key at the ministry",
            "zostaw klucz tylko przy zamówieniu, do którego należy",
            "keep the key only with the order to which it belongs"),
    /** The order needs a gateway that is a {@link io.github.mlegitymacja.spi.port.MinistryIdGateway}. */
    GATEWAY_WITHOUT_MINISTRY_IDS(
            "ministryId",
            "zamówienie ma klucz w ministerstwie, ale adapter ministerstwa nie obsługuje takich kluczy",
            "the order has a key at the ministry, but the gateway does not support such keys",
            "użyj adaptera, który implementuje MinistryIdGateway",
            "use a gateway that implements MinistryIdGateway"),
    /** Only a cancelled or revoked order can have an outstanding withdrawal. */
    WITHDRAWAL_NOT_POSSIBLE(
            "withdrawalOutstanding",
            "wycofuje się tylko zamówienia anulowane i unieważnione",
            "only cancelled and revoked orders are withdrawn",
            "popraw status albo oznaczenie",
            "correct the status or the mark"),
    /** The input contains another open order of the student. */
    TWO_OPEN_ORDERS(
            "student",
            "student ma w danych drugie otwarte zamówienie",
            "the student has a second open order in the input",
            "starszemu nadaj status „Anulowane przez użytkownika”; jeżeli dokument jeszcze działa, oznacz wycofanie",
            "give the older one the status “Anulowane przez użytkownika”; if its document still works, mark the withdrawal"),
    /** The store has an open order of the student that does not come from the input. */
    OPEN_ORDER_EXISTS(
            "student",
            "student ma już otwarte zamówienie złożone w tym systemie",
            "the student already has an open order in this system",
            "nadaj status „Anulowane przez użytkownika” i oznacz wycofanie albo unieważnij nowe zamówienie",
            "give it the status “Anulowane przez użytkownika” and mark the withdrawal, or revoke the new order"),
    /** The store contains an order of the student that cannot be read. */
    UNREADABLE_ORDER_EXISTS(
            "student",
            "nie można odczytać danych zamówienia studenta zapisanego w tym systemie",
            "the data of an order of the student in this system cannot be read",
            "napraw dane tego zamówienia; jego numer jest w dzienniku",
            "repair the data of that order; the log has its number");

    private final String field;
    private final Text problem;
    private final Text remedy;

    ProblemKind(String field, String polish, String english, String polishRemedy, String englishRemedy) {
        this.field = field;
        this.problem = Text.of("takeOver." + name(), polish, english);
        this.remedy = Text.of("takeOver." + name() + ".remedy", polishRemedy, englishRemedy);
    }

    /**
     * Returns all texts, for translations.
     *
     * @return the texts of all problems and remedies
     */
    public static List<Text> texts() {
        return Stream.of(values())
                .flatMap(kind -> Stream.of(kind.problem, kind.remedy))
                .toList();
    }

    /**
     * Returns the attribute of {@link OrderToTakeOver} that is wrong.
     *
     * @return the name of the attribute
     */
    public String field() {
        return field;
    }

    /**
     * Returns what is wrong.
     *
     * @return a clause that begins in lower case and has no full stop
     */
    public Text problem() {
        return problem;
    }

    /**
     * Returns what to do.
     *
     * @return a clause that begins in lower case and has no full stop
     */
    public Text remedy() {
        return remedy;
    }
}
