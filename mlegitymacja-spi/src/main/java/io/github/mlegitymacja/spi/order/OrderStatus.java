package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.LocalizedText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The seven statuses of an order, as the founding document names and explains them to students.
 *
 * <p>An order is <em>open</em> until it has failed, was cancelled or was revoked; an issued document that the student
 * has collected is still an open order.
 */
public enum OrderStatus {
    /** <i>Oczekuje</i>: ordered, and not yet handed over to the ministry. */
    PENDING(
            "Oczekuje",
            "Waiting",
            "użytkownik złożył zamówienie, uczelnia nie przekazała go jeszcze do systemu Ministerstwa Cyfryzacji",
            "you have placed the order, and the university has not yet handed it over to the system of the Ministry of"
                    + " Digital Affairs"),
    /** <i>W trakcie</i>: handed over, and processed by the ministry's system. */
    IN_PROGRESS(
            "W trakcie",
            "In progress",
            "zamówienie zostało przekazane i jest przetwarzane przez system Ministerstwa Cyfryzacji",
            "the order has been handed over and is being processed by the system of the Ministry of Digital Affairs"),
    /** <i>Do odbioru</i>: the student can add the document to mObywatel. */
    READY_FOR_PICKUP(
            "Do odbioru",
            "Ready for pick-up",
            "użytkownik może dodać mLegitymację do aplikacji mObywatel",
            "you can add the mLegitymacja to the mObywatel app"),
    /** <i>Odebrana</i>: the student has added the document to mObywatel. */
    COLLECTED(
            "Odebrana",
            "Collected",
            "użytkownik dodał mLegitymację do aplikacji mObywatel",
            "you have added the mLegitymacja to the mObywatel app"),
    /** <i>Błąd</i>: the ministry's processing ended in an error. Final. */
    FAILED(
            "Błąd",
            "Error",
            "przetwarzanie zamówienia przez system Ministerstwa Cyfryzacji zakończyło się błędem",
            "the processing of the order by the system of the Ministry of Digital Affairs ended in an error"),
    /** <i>Anulowane przez użytkownika</i>: the student cancelled the order or the issued document. Final. */
    CANCELLED_BY_USER(
            "Anulowane przez użytkownika",
            "Cancelled by the user",
            "użytkownik anulował zamówienie lub mLegitymację",
            "you have cancelled the order or the mLegitymacja"),
    /** <i>Unieważnione przez uczelnię</i>: the university revoked the order or the issued document. Final. */
    REVOKED_BY_UNIVERSITY(
            "Unieważnione przez uczelnię",
            "Revoked by the university",
            "uczelnia unieważniła zamówienie lub mLegitymację z powodu utraty uprawnień przez użytkownika",
            "the university has revoked the order or the mLegitymacja because you are no longer entitled to it");

    private final LocalizedText label;
    private final LocalizedText description;

    OrderStatus(String polishLabel, String englishLabel, String polishDescription, String englishDescription) {
        this.label = new LocalizedText(polishLabel, englishLabel);
        this.description = new LocalizedText(polishDescription, englishDescription);
    }

    /**
     * The label shown to the student; in Polish it is the founding document's, letter for letter.
     *
     * @param locale the reader's locale
     * @return the label
     * @throws NullPointerException if {@code locale} is null
     */
    public String label(Locale locale) {
        return label.in(locale);
    }

    /**
     * The sentence that explains the status to the student, in Polish as the founding document has it.
     *
     * @param locale the reader's locale
     * @return the sentence, beginning in lower case and without a full stop
     * @throws NullPointerException if {@code locale} is null
     */
    public String description(Locale locale) {
        return description.in(locale);
    }

    /**
     * Finds the status that a Polish label stands for, for example when importing an export from USOSweb.
     *
     * @param label a Polish label, letter for letter
     * @return the status, or empty if no status has this label
     * @throws NullPointerException if {@code label} is null
     */
    public static Optional<OrderStatus> withPolishLabel(String label) {
        return Arrays.stream(values())
                .filter(status -> label.equals(status.label.polish()))
                .findFirst();
    }

    /**
     * Whether something can still happen to an order of this status.
     *
     * @return false for the three final statuses: failed, cancelled, revoked
     */
    public boolean isOpen() {
        return compareTo(FAILED) < 0;
    }
}
