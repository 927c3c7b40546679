package io.github.mlegitymacja.core.renewal;

import io.github.mlegitymacja.spi.text.Text;

/**
 * An action that a student can be offered: the buttons of the page <i>mLegitymacja</i>, in the sequence in which they
 * are shown. The Polish labels are those of USOSweb, except for {@link #RENEW}, which USOSweb does not have.
 *
 * <pre>{@code
 * for (StudentAction action : overview.offered()) {
 *     page.addButton(action.name(), texts.in(action.label(), locale));
 * }
 * }</pre>
 */
public enum StudentAction {
    /** <i>Zamów mLegitymację</i>: places an order. Call {@code OrderService.order}. */
    ORDER("Zamów mLegitymację", "Order an mLegitymacja"),
    /**
     * <i>Przedłuż mLegitymację</i>: cancels the order of the previous semester, or one whose codes have expired, and
     * places a new one, in one click. Call {@code OrderService.renew}.
     */
    RENEW("Przedłuż mLegitymację", "Renew the mLegitymacja"),
    /**
     * <i>Sprawdź status zamówienia</i>: has the ministry asked at once, and shows the page again. Call {@code
     * OrderService.checkStatus}.
     */
    CHECK_STATUS("Sprawdź status zamówienia", "Check the status of the order"),
    /**
     * <i>Dodaj mLegitymację do mObywatela</i>: shows the QR code, its text, and the activation code. Call {@code
     * OrderService.activation}.
     */
    ADD_TO_MOBYWATEL("Dodaj mLegitymację do mObywatela", "Add the mLegitymacja to mObywatel"),
    /**
     * <i>Anuluj zamówienie</i>: cancels the order or the issued document; also the first of the two steps of a renewal
     * without {@link #RENEW}. Call {@code OrderService.cancel}.
     */
    CANCEL("Anuluj zamówienie", "Cancel the order");

    private final Text label;

    StudentAction(String polish, String english) {
        this.label = Text.of("action." + name(), polish, english);
    }

    /**
     * Returns the text of the button.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }
}
