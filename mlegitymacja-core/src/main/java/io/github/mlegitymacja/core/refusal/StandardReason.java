package io.github.mlegitymacja.core.refusal;

import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.text.PlainText;
import io.github.mlegitymacja.spi.text.Texts;
import java.util.List;
import java.util.Locale;

/**
 * The reasons that the background work itself stores with an order. All others come from the ministry or from a clerk.
 *
 * <p>Stateless and thread-safe.
 */
public final class StandardReason {

    /** The ministry reports that the order was withdrawn there. */
    public static final Reason WITHDRAWN_AT_MINISTRY = new Reason(
            "WITHDRAWN_AT_MINISTRY",
            "zamówienie zostało wycofane w systemie Ministerstwa Cyfryzacji",
            "the order was withdrawn in the system of the Ministry of Digital Affairs");

    private StandardReason() {}

    /**
     * Returns the reason of a revocation because of unmet conditions: the same text that refuses an order.
     *
     * @param unmet every unmet condition, at least one
     * @param texts the wordings of the university
     * @return the reason {@code NOT_ELIGIBLE}; its text is cut to the greatest length of a reason
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code unmet} is empty
     */
    public static Reason notEligible(List<UnmetCondition> unmet, Texts texts) {
        var refusal = new Refusal.NotEligible(unmet);
        return new Reason(
                refusal.code(),
                PlainText.fit(texts.in(refusal.text(), Texts.POLISH), Reason.MAX_TEXT_LENGTH),
                PlainText.fit(texts.in(refusal.text(), Locale.ENGLISH), Reason.MAX_TEXT_LENGTH));
    }
}
