package io.github.mlegitymacja.core.renewal;

import io.github.mlegitymacja.spi.text.Text;

/**
 * Something that a student should read on the page <i>mLegitymacja</i>, beside the status and the buttons.
 *
 * <pre>{@code
 * overview.notices().forEach(notice -> page.show(texts.in(notice.text(), locale)));
 * overview.warningBefore(StudentAction.CANCEL).ifPresent(notice -> page.askFirst(texts.in(notice.text(), locale)));
 * }</pre>
 */
public enum Notice {
    /** The order is ready for pick-up, but its codes can no longer be used. */
    CODES_EXPIRED(
            "kod QR i kod aktywacyjny wygasły; anuluj zamówienie i zamów mLegitymację ponownie",
            "the QR code and the activation code have expired; cancel the order and order again"),
    /** The validity of the current document has ended. */
    DOCUMENT_EXPIRED(
            "ważność mLegitymacji się skończyła; przedłuż ją, aby z niej dalej korzystać",
            "your mLegitymacja has expired; renew it to go on using it"),
    /** The order is pending and is submitted when the student meets all conditions. */
    WAITING_FOR_CONDITIONS(
            "zamówienie czeka, aż wszystkie warunki będą spełnione", "the order waits until all conditions are met"),
    /** The registry cannot say now whether the student may order; everything else works. */
    ELIGIBILITY_UNKNOWN(
            "nie można teraz sprawdzić, czy możesz zamówić mLegitymację; spróbuj ponownie później",
            "it is not possible to check now whether you may order an mLegitymacja; try again later"),
    /** The student's record cannot be read, so that the student cannot order. */
    RECORD_UNREADABLE(
            "nie można odczytać twoich danych w rejestrze studentów; zgłoś to w dziekanacie",
            "your record in the student registry cannot be read; report it to the dean's office"),
    /** An order of the student cannot be read and is not shown, so that the student cannot order. */
    ORDER_UNREADABLE(
            "nie można odczytać danych jednego z twoich zamówień; zgłoś to w dziekanacie",
            "the data of one of your orders cannot be read; report it to the dean's office"),
    /** A warning before the student cancels or renews a document that works, or that is ready for pick-up. */
    DOCUMENT_ENDS_AT_ONCE(
            "obecna mLegitymacja przestanie działać od razu, a nowa będzie gotowa po kilku minutach, a czasem dopiero po"
                    + " dobie",
            "your present mLegitymacja stops working at once; a new one takes some minutes, and sometimes a day");

    private final Text text;

    Notice(String polish, String english) {
        this.text = Text.of("notice." + name(), polish, english);
    }

    /**
     * Returns the text for the student.
     *
     * @return one or two clauses without a full stop
     */
    public Text text() {
        return text;
    }
}
