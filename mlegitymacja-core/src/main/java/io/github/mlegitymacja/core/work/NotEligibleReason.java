package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.spi.order.Reason;
import io.vavr.collection.Seq;

/** The reason of a revocation that follows from the conditions. */
final class NotEligibleReason {

    private static final String CODE = "NOT_ELIGIBLE";

    private NotEligibleReason() {}

    static Reason of(Seq<UnmetCondition> unmet) {
        String text = unmet.map(condition -> condition.text().polish()).mkString("; ");
        return new Reason(CODE, text.substring(0, Math.min(text.length(), Reason.MAX_TEXT_LENGTH)));
    }
}
