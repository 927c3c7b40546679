package io.github.mlegitymacja.core.refusal;

import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.text.PlainText;
import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import java.util.List;
import java.util.Locale;

/**
 * The reasons that the library itself stores with an order. All others come from the ministry or from a clerk.
 *
 * <p>Stateless and thread-safe.
 */
public final class StandardReason {

    /** The ministry reports that the order was withdrawn there. */
    public static final Reason WITHDRAWN_AT_MINISTRY = new Reason(
            "WITHDRAWN_AT_MINISTRY",
            "zamówienie zostało wycofane w systemie Ministerstwa Cyfryzacji",
            "the order was withdrawn in the system of the Ministry of Digital Affairs");

    /** The codes have expired, as the ministry said. */
    public static final Reason CODES_EXPIRED = new Reason("CODES_EXPIRED", "kody wygasły", "the codes have expired");

    /** The ministry no longer has an order that was ready for pick-up. */
    public static final Reason UNKNOWN_AT_MINISTRY = new Reason(
            "UNKNOWN_AT_MINISTRY",
            "Ministerstwo Cyfryzacji nie ma już tego zamówienia",
            "the Ministry of Digital Affairs no longer has this order");

    /** The document's validity has ended. */
    public static final Reason VALIDITY_ENDED = new Reason(
            "VALIDITY_ENDED", "skończył się okres ważności mLegitymacji", "the document's validity has ended");

    /** A remark on the first entry of a history: the order was placed in another system. */
    public static final Reason TAKEN_OVER = new Reason(
            "TAKEN_OVER", "zamówienie przejęto z innego systemu", "the order was taken over from another system");

    /** A remark on an entry that the other system has not recorded. */
    public static final Reason TIME_ASSUMED = new Reason(
            "TIME_ASSUMED",
            "wpis uzupełniono przy przejęciu z innego systemu, czas jest przybliżony",
            "filled in when the order was taken over from another system, the time is assumed");

    /** The order was ready for pick-up in another system, and its codes were not taken over. */
    public static final Reason CODES_NOT_TAKEN_OVER = new Reason(
            "CODES_NOT_TAKEN_OVER",
            "kodów nie przejęto z poprzedniego systemu",
            "the codes were not taken over from the previous system");

    /** The order failed or was revoked in another system, which has not recorded why. */
    public static final Reason REASON_NOT_TAKEN_OVER = new Reason(
            "REASON_NOT_TAKEN_OVER",
            "powód jest nieznany, bo zamówienie przejęto z innego systemu",
            "the reason is not known because the order was taken over from another system");

    private StandardReason() {}

    /**
     * Returns the reason of a revocation because the student is no longer entitled: the text of the unmet conditions.
     *
     * @param unmet every unmet condition, at least one
     * @param texts the wordings of the university
     * @return the reason {@code NOT_ENTITLED}; its text is cut to the greatest length of a reason
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code unmet} is empty
     */
    public static Reason notEntitled(List<UnmetCondition> unmet, Texts texts) {
        Text text = new Refusal.NotEligible(unmet).text();
        return new Reason(
                "NOT_ENTITLED",
                PlainText.fit(texts.in(text, Texts.POLISH), Reason.MAX_TEXT_LENGTH),
                PlainText.fit(texts.in(text, Locale.ENGLISH), Reason.MAX_TEXT_LENGTH));
    }
}
