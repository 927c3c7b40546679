package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.Text;
import java.util.Arrays;
import java.util.Optional;

/**
 * The seven statuses of an order.
 *
 * <p>The Polish labels and descriptions are those of Warsaw University of Technology's page for students, letter for
 * letter (see {@code docs/domain.md} in the repository).
 *
 * <p>An order is <em>open</em> until it has failed, was cancelled or was revoked. An order whose document was collected
 * is still open.
 */
public enum OrderStatus {
    /**
     * <i>Oczekuje</i>: the student has placed the order, and the university has not yet submitted it to the ministry.
     */
    PENDING(
            Kind.OPEN,
            "Oczekuje",
            "Waiting",
            "użytkownik złożył zamówienie, uczelnia nie przekazała go jeszcze do systemu Ministerstwa Cyfryzacji",
            "you have placed the order; the university has not yet submitted it to the system of the Ministry of"
                    + " Digital Affairs"),
    /** <i>W trakcie</i>: the university has submitted the order, and the ministry's system is processing it. */
    IN_PROGRESS(
            Kind.OPEN,
            "W trakcie",
            "In progress",
            "zamówienie zostało przekazane i jest przetwarzane przez system Ministerstwa Cyfryzacji",
            "the order has been submitted and is being processed by the system of the Ministry of Digital Affairs"),
    /** <i>Do odbioru</i>: the student can add the document to mObywatel. */
    READY_FOR_PICKUP(
            Kind.OPEN,
            "Do odbioru",
            "Ready for pick-up",
            "użytkownik może dodać mLegitymację do aplikacji mObywatel",
            "you can add the mLegitymacja to the mObywatel app"),
    /** <i>Odebrana</i>: the student has added the document to mObywatel. */
    COLLECTED(
            Kind.OPEN,
            "Odebrana",
            "Collected",
            "użytkownik dodał mLegitymację do aplikacji mObywatel",
            "you have added the mLegitymacja to the mObywatel app"),
    /** <i>Błąd</i>: the ministry's processing ended in an error. Final. */
    FAILED(
            Kind.FINAL,
            "Błąd",
            "Error",
            "przetwarzanie zamówienia przez system Ministerstwa Cyfryzacji zakończyło się błędem",
            "the processing of the order by the system of the Ministry of Digital Affairs ended in an error"),
    /** <i>Anulowane przez użytkownika</i>: the student cancelled the order or the issued document. Final. */
    CANCELLED_BY_USER(
            Kind.FINAL,
            "Anulowane przez użytkownika",
            "Cancelled by the user",
            "użytkownik anulował zamówienie lub mLegitymację",
            "you have cancelled the order or the mLegitymacja"),
    /** <i>Unieważnione przez uczelnię</i>: the university revoked the order or the issued document. Final. */
    REVOKED_BY_UNIVERSITY(
            Kind.FINAL,
            "Unieważnione przez uczelnię",
            "Revoked by the university",
            "uczelnia unieważniła zamówienie lub mLegitymację z powodu utraty uprawnień przez użytkownika",
            "the university has revoked the order or the mLegitymacja because you are no longer entitled to it");

    private final Text label;
    private final Text description;

    private final boolean open;

    OrderStatus(
            Kind kind, String polishLabel, String englishLabel, String polishDescription, String englishDescription) {
        this.open = kind == Kind.OPEN;
        this.label = Text.of("status." + name(), polishLabel, englishLabel);
        this.description = Text.of("status." + name() + ".description", polishDescription, englishDescription);
    }

    /**
     * Returns the label that students see.
     *
     * @return the label, for example <i>Oczekuje</i>
     */
    public Text label() {
        return label;
    }

    /**
     * Returns the explanation of the status for students.
     *
     * @return a clause that begins in lower case and has no full stop
     */
    public Text description() {
        return description;
    }

    /**
     * Finds a status by its Polish label, for example to import orders that USOSweb has exported.
     *
     * @param label a Polish label, letter for letter, for example {@code Do odbioru}
     * @return the status, or empty if no status has this label
     * @throws NullPointerException if {@code label} is null
     */
    public static Optional<OrderStatus> withPolishLabel(String label) {
        return Arrays.stream(values())
                .filter(status -> label.equals(status.label.polish()))
                .findFirst();
    }

    /**
     * Returns whether an order of this status can still change.
     *
     * @return false for the three final statuses: failed, cancelled, revoked
     */
    public boolean isOpen() {
        return open;
    }

    private enum Kind {
        OPEN,
        FINAL
    }
}
