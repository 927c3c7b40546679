package io.github.mlegitymacja.examples.ministry.life;

import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import java.time.Duration;
import java.util.Optional;

/**
 * What the ministry answers about an order.
 *
 * @param askAfter after how long the university should poll the order
 */
record Answers(Duration askAfter) {

    SubmitAnswer toSubmission(MinistryOrder order) {
        return switch (order.stage()) {
            case REFUSED -> new SubmitAnswer.Refused(Reasons.PHOTO_REJECTED);
            case WITHDRAWN -> new SubmitAnswer.Refused(Reasons.WITHDRAWN);
            case PROCESSING, READY, EXPIRED, COLLECTED, FAILED -> new SubmitAnswer.Accepted(Optional.of(askAfter));
        };
    }

    StatusAnswer status(MinistryOrder order) {
        return switch (order.stage()) {
            case PROCESSING -> new StatusAnswer.Processing(Optional.of(askAfter));
            case READY -> new StatusAnswer.Ready(order.activation().orElseThrow());
            case EXPIRED -> new StatusAnswer.Expired();
            case COLLECTED -> new StatusAnswer.Collected();
            case FAILED -> new StatusAnswer.Failed(Reasons.REGISTER_TIMEOUT);
            case REFUSED -> new StatusAnswer.Failed(Reasons.PHOTO_REJECTED);
            case WITHDRAWN -> new StatusAnswer.Withdrawn();
        };
    }
}
