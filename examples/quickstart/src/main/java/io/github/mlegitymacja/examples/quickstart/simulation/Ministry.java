package io.github.mlegitymacja.examples.quickstart.simulation;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import java.time.Duration;

/** A ministry that the story can make trouble with. */
public interface Ministry extends MinistryGateway {

    /** Does not answer for a while, and tells when it will. */
    void goDownFor(Duration duration);

    /** Loses the answer to the next hand-over, after having acted on it. */
    void loseNextAnswer();

    /**
     * The student's part: enters the codes in mObywatel.
     *
     * @return whether the document is on the phone now and was not before
     */
    boolean addToMobywatel(Activation activation);
}
