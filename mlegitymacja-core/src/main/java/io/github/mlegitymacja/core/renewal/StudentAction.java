package io.github.mlegitymacja.core.renewal;

import io.github.mlegitymacja.spi.text.LocalizedText;

/** What a student can be offered: the buttons of USOSweb, in the sequence in which they are shown. */
public enum StudentAction {
    /** <i>Zamów mLegitymację</i>. */
    ORDER("Zamów mLegitymację", "Order an mLegitymacja"),
    /** <i>Sprawdź status zamówienia</i>: looks at the overview again. */
    CHECK_STATUS("Sprawdź status zamówienia", "Check the order's status"),
    /** <i>Dodaj mLegitymację do mObywatela</i>: shows the QR code, the same as text, and the activation code. */
    ADD_TO_MOBYWATEL("Dodaj mLegitymację do mObywatela", "Add the mLegitymacja to mObywatel"),
    /** <i>Anuluj zamówienie</i>: also the first step of a renewal. */
    CANCEL("Anuluj zamówienie", "Cancel the order");

    private final LocalizedText label;

    StudentAction(String polish, String english) {
        this.label = new LocalizedText(polish, english);
    }

    /**
     * The button's text.
     *
     * @return the label
     */
    public LocalizedText label() {
        return label;
    }
}
