package io.github.mlegitymacja.examples.ministry.life;

import io.github.mlegitymacja.spi.order.Reason;

/** The reasons for which the simulated ministry refuses orders and fails to process them. */
public final class Reasons {

    /** An order is refused at once because of its photo; only a new photo helps. */
    public static final Reason PHOTO_REJECTED = new Reason(
            "PHOTO_REJECTED",
            "zdjęcie nie spełnia wymagań, złóż nowe w dziekanacie",
            "the photo does not meet the requirements, bring a new one to the dean's office");

    /** The processing fails; another order may succeed. */
    public static final Reason REGISTER_TIMEOUT = new Reason(
            "REGISTER_TIMEOUT", "rejestr PESEL nie odpowiedział w porę", "the PESEL register did not answer in time");

    /** A submission is refused because the order was withdrawn before. */
    public static final Reason WITHDRAWN =
            new Reason("WITHDRAWN", "zamówienie zostało wycofane", "the order was withdrawn");

    /** A withdrawal is refused; a person must act. */
    public static final Reason DOCUMENT_LOCKED = new Reason(
            "DOCUMENT_LOCKED",
            "dokument jest zablokowany, zadzwoń do Ministerstwa Cyfryzacji",
            "the document is locked, call the Ministry of Digital Affairs");

    private Reasons() {}
}
