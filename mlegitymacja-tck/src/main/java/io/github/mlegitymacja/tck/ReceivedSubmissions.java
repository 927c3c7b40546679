package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Submission;
import java.util.Optional;

/**
 * An optional interface for test classes that can see what the ministry has received, for example in a stub. Tests of what
 * the ministry receives are skipped without it, and the report says so.
 */
@FunctionalInterface
public interface ReceivedSubmissions {

    /**
     * Returns the submission from which the ministry has taken the content of an order. The names, the PESEL number, the
     * photo, the semester and the last day are compared. It makes no difference what the others are.
     *
     * @param order the order's key
     * @return the submission, or empty if the ministry has not received the order
     */
    Optional<Submission> received(OrderId order);

    /**
     * Returns what the ministry must have received of a submission. By default all of it. Override this method if the
     * ministry does not take an attribute, and leave it out, or set it to the value that {@link #received} always returns.
     *
     * @param submission the submission that was passed to the gateway
     * @return the same submission with what the ministry takes
     */
    default Submission asReceived(Submission submission) {
        return submission;
    }
}
