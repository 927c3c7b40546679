package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.LocalizedText;

/** What can happen to an order. Which {@link Actor} may cause it, and when, is the life cycle's business. */
public enum OrderEvent {
    /** The order comes into being. */
    PLACE("złożenie zamówienia", "order placed"),
    /** The university hands the order over to the ministry. */
    HAND_OVER("przekazanie do Ministerstwa Cyfryzacji", "handed over to the Ministry of Digital Affairs"),
    /** The ministry issues the QR code and the activation code. */
    ISSUE("wystawienie mLegitymacji", "mLegitymacja issued"),
    /** The student has added the document to mObywatel, as the ministry tells. */
    COLLECT("dodanie do aplikacji mObywatel", "added to the mObywatel app"),
    /** The ministry's processing ends in an error. */
    FAIL("błąd przetwarzania", "processing failed"),
    /** The student cancels the order or the document. */
    CANCEL("anulowanie", "cancelled"),
    /** The university revokes the order or the document. */
    REVOKE("unieważnienie", "revoked");

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
