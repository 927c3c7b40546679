package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.LocalizedText;

/** What can happen to an order. Which {@link Actor} may cause it, and when, is the life cycle's business. */
public enum OrderEvent {
    /** The order comes into being. */
    PLACE("złożenie zamówienia", "placing the order"),
    /** The university hands the order over to the ministry. */
    HAND_OVER("przekazanie do Ministerstwa Cyfryzacji", "handing over to the Ministry of Digital Affairs"),
    /** The ministry issues the QR code and the activation code. */
    ISSUE("wystawienie mLegitymacji", "issuing the mLegitymacja"),
    /** The student has added the document to mObywatel, as the ministry tells. */
    COLLECT("dodanie do aplikacji mObywatel", "adding to the mObywatel app"),
    /** The ministry's processing ends in an error. */
    FAIL("błąd przetwarzania", "processing error"),
    /** The student cancels the order or the document. */
    CANCEL("anulowanie", "cancelling"),
    /** The university revokes the order or the document. */
    REVOKE("unieważnienie", "revoking");

    private final LocalizedText label;

    OrderEvent(String polish, String english) {
        this.label = new LocalizedText(polish, english);
    }

    /**
     * The event as a line of an order's history.
     *
     * @return the label, beginning in lower case
     */
    public LocalizedText label() {
        return label;
    }
}
