package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderSubscriber;

/** Subscribers that treat their own failures in other ways than the port demands. */
final class BrokenSubscribers {

    private BrokenSubscribers() {}

    /** Confirms a change although the call has failed. */
    static OrderSubscriber swallowing(OrderSubscriber subscriber) {
        return change -> {
            try {
                subscriber.changed(change);
            } catch (InfrastructureException e) {
                // Lost on purpose.
            }
        };
    }

    /** Repeats a call by itself until it is answered: then only a killed worker leaves a claimed change undelivered. */
    static OrderSubscriber patient(OrderSubscriber subscriber) {
        return change -> {
            for (boolean delivered = false; !delivered; ) {
                try {
                    subscriber.changed(change);
                    delivered = true;
                } catch (InfrastructureException e) {
                    // Once more.
                }
            }
        };
    }
}
