package io.github.mlegitymacja.examples.semester.simulation;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import java.time.Duration;

/** A ministry that can be made to fail. */
public interface Ministry extends MinistryGateway {

    /** Stops answering for some time, and announces how long. */
    void goDownFor(Duration duration);

    /** Loses the answer to the next submission after carrying it out. */
    void loseNextAnswer();

    /**
     * Adds a document to the student's mObywatel app.
     *
     * @return whether the document was added
     */
    boolean addToMobywatel(Activation activation);
}
