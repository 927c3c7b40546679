package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.Text;

/**
 * An event in the life of an order.
 *
 * <p>The life cycle defines which {@link Actor} may cause an event, and in which statuses.
 */
public enum OrderEvent {
    /** The student places the order, or the university does so for the student. */
    PLACE("złożono zamówienie", "order placed"),
    /** The university submits the order to the ministry. */
    SUBMIT(
            "przekazano zamówienie do systemu Ministerstwa Cyfryzacji",
            "order submitted to the Ministry of Digital Affairs"),
    /** The ministry issues the QR code and the activation code, for the first time or anew. */
    ISSUE("wystawiono mLegitymację", "mLegitymacja issued"),
    /**
     * The codes can no longer be used: the ministry says so, it no longer has the order, or the document's validity has
     * ended. The status stays <i>Do odbioru</i>.
     */
    EXPIRE("kody wygasły", "codes expired"),
    /** The ministry reports that the student has added the document to mObywatel. */
    COLLECT("dodano mLegitymację do aplikacji mObywatel", "mLegitymacja added to the mObywatel app"),
    /** The ministry refuses the order, or its processing ends in an error. */
    FAIL("przetwarzanie zamówienia zakończyło się błędem", "processing of the order failed"),
    /** The student cancels the order or the document. */
    CANCEL("anulowano", "cancelled"),
    /** The university revokes the order or the document. */
    REVOKE("unieważniono", "revoked"),
    /** The university declares that the document of a closed order is dead although the ministry refuses to withdraw it. */
    SETTLE("uczelnia uznała wycofanie za zakończone", "withdrawal settled by the university");

    private final Text label;

    OrderEvent(String polish, String english) {
        this.label = Text.of("event." + name(), polish, english);
    }

    /**
     * Returns the event as a line of an order's history.
     *
     * @return a clause that begins in lower case and has no full stop, for example <i>złożono zamówienie</i>
     */
    public Text label() {
        return label;
    }
}
