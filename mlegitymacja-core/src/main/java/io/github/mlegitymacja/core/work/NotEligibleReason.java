package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.text.LocalizedText;
import io.vavr.collection.Seq;

/** The reason of a revocation that follows from the conditions: what an order would be refused for. */
final class NotEligibleReason {

    private NotEligibleReason() {}

    static Reason of(Seq<UnmetCondition> unmet) {
        var refusal = new Refusal.NotEligible(unmet);
        LocalizedText text = refusal.text();
        return new Reason(refusal.code(), new LocalizedText(cut(text.polish()), cut(text.english())));
    }

    private static String cut(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cs}]", " ");
        int end = Math.min(plain.length(), Reason.MAX_TEXT_LENGTH);
        boolean splits = end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1));
        return plain.substring(0, splits ? end - 1 : end);
    }
}
