package io.github.mlegitymacja.core.eligibility;

import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.text.PlainText;
import io.github.mlegitymacja.spi.text.Text;

/** An unmet condition that a university defines itself. */
record OwnUnmetCondition(String code, Text text) implements UnmetCondition {
    OwnUnmetCondition {
        PlainText.require(code, "code", Reason.MAX_CODE_LENGTH);
    }
}
