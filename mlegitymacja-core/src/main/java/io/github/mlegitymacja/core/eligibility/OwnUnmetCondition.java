package io.github.mlegitymacja.core.eligibility;

import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.text.LocalizedText;
import io.github.mlegitymacja.spi.text.PlainText;
import java.util.Objects;

/** An unmet condition that only one university knows. */
record OwnUnmetCondition(String code, LocalizedText text) implements UnmetCondition {
    OwnUnmetCondition {
        PlainText.require(code, "code", Reason.MAX_CODE_LENGTH);
        Objects.requireNonNull(text, "text");
    }
}
