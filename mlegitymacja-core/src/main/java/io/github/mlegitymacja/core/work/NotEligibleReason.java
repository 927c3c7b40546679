package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.text.LocalizedText;
import io.github.mlegitymacja.spi.text.PlainText;
import io.vavr.collection.Seq;

/** The reason of a revocation that follows from the conditions: what an order would be refused for. */
final class NotEligibleReason {

    private NotEligibleReason() {}

    static Reason of(Seq<UnmetCondition> unmet) {
        var refusal = new Refusal.NotEligible(unmet);
        LocalizedText text = refusal.text();
        return new Reason(
                refusal.code(),
                new LocalizedText(
                        PlainText.fit(text.polish(), Reason.MAX_TEXT_LENGTH),
                        PlainText.fit(text.english(), Reason.MAX_TEXT_LENGTH)));
    }
}
