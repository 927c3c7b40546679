package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.text.PlainText;
import io.github.mlegitymacja.spi.text.Texts;
import java.util.List;
import java.util.Locale;

/** Creates the reason of a revocation because of unmet conditions: the code and text of {@link Refusal.NotEligible}. */
final class NotEligibleReason {

    private NotEligibleReason() {}

    static Reason of(List<UnmetCondition> unmet, Texts texts) {
        var refusal = new Refusal.NotEligible(unmet);
        return new Reason(
                refusal.code(),
                PlainText.fit(texts.in(refusal.text(), Texts.POLISH), Reason.MAX_TEXT_LENGTH),
                PlainText.fit(texts.in(refusal.text(), Locale.ENGLISH), Reason.MAX_TEXT_LENGTH));
    }
}
