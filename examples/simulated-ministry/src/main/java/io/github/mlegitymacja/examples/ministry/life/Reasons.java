package io.github.mlegitymacja.examples.ministry.life;

import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.text.LocalizedText;

/** Why the simulated ministry refuses orders, and what it runs into. */
public final class Reasons {

    /** Why an order is refused at once: only a new photo helps. */
    public static final Reason PHOTO_REJECTED = new Reason(
            "PHOTO_REJECTED",
            new LocalizedText(
                    "zdjęcie nie spełnia wymagań, złóż nowe w dziekanacie",
                    "the photo does not meet the requirements, bring a new one to the dean's office"));

    /** Why processing fails: the next attempt may go well. */
    public static final Reason REGISTER_TIMEOUT = new Reason(
            "REGISTER_TIMEOUT",
            new LocalizedText("rejestr PESEL nie odpowiedział w porę", "the PESEL register did not answer in time"));

    /** Why an order is refused that was withdrawn before. */
    public static final Reason WITHDRAWN =
            new Reason("WITHDRAWN", new LocalizedText("zamówienie zostało wycofane", "the order was withdrawn"));

    private Reasons() {}
}
