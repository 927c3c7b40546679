package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a correct ministry contains after the acts so far, and which answers it may give. Where the contract permits several
 * answers, the one that was given decides what follows. Not thread-safe.
 */
final class KnownMinistry {

    final InMemoryMinistry ministry = new InMemoryMinistry(this::refusal);

    private final MinistryGatewayContract contract;
    private final Set<OrderId> unwanted = new HashSet<>();
    private final Set<OrderKey> withdrawn = new HashSet<>();
    private final Set<OrderKey> withdrawnUnknown = new HashSet<>();
    private final Set<OrderKey> locked = new HashSet<>();
    private final Map<OrderKey, StatusAnswer> failures = new HashMap<>();
    private final Map<OrderId, SubmitAnswer> refusals = new HashMap<>();

    KnownMinistry(MinistryGatewayContract contract) {
        this.contract = contract;
    }

    StatusAnswer status(OrderKey key) {
        return key.statusIn(ministry);
    }

    private boolean isAlive(OrderKey key) {
        StatusAnswer status = status(key);
        return !(status instanceof StatusAnswer.Unknown
                || status instanceof StatusAnswer.Failed
                || status instanceof StatusAnswer.Withdrawn);
    }

    /** Lets the ministry refuse an order; returns false if it is known or unwanted already. */
    boolean refuse(OrderId order) {
        return ministry.status(order) instanceof StatusAnswer.Unknown && unwanted.add(order);
    }

    void lock(OrderKey key) {
        locked.add(key);
    }

    void unlock(OrderKey key) {
        locked.remove(key);
    }

    boolean isLocked(OrderKey key) {
        return isAlive(key) && locked.contains(key);
    }

    void checkSubmission(Submission submission, SubmitAnswer found) {
        SubmitAnswer expected = ministry.submit(submission);
        var key = new OrderKey.Own(submission.order());
        if (withdrawn.contains(key) && (status(key) instanceof StatusAnswer.Failed || unwanted.contains(key.id()))) {
            return;
        }
        assertInstanceOf(expected.getClass(), found, () -> "the answer to the submission of " + key);
        if (found instanceof SubmitAnswer.Refused) {
            assertEquals(refusals.computeIfAbsent(key.id(), first -> found), found, "the repeated refusal");
        }
    }

    void checkWithdrawal(OrderKey key, WithdrawAnswer found) {
        if (isRefused(key, found)) {
            assertInstanceOf(WithdrawAnswer.Refused.class, found, () -> "the answer to the withdrawal of " + key);
            return;
        }
        assertEquals(new WithdrawAnswer.Withdrawn(), found, () -> "the answer to the withdrawal of " + key);
        if (status(key) instanceof StatusAnswer.Unknown) {
            withdrawnUnknown.add(key);
        }
        key.withdrawIn(ministry);
        if (withdrawn.add(key) && key instanceof OrderKey.Own own) {
            refusals.remove(own.id());
        }
    }

    /** A collected document may be refused once, and then it is refused until a person acts. */
    private boolean isRefused(OrderKey key, WithdrawAnswer found) {
        if (status(key) instanceof StatusAnswer.Collected && found instanceof WithdrawAnswer.Refused) {
            locked.add(key);
        }
        boolean isUnknownKey = key instanceof OrderKey.Foreign && status(key) instanceof StatusAnswer.Unknown;
        return isUnknownKey || isLocked(key);
    }

    void checkStatus(OrderKey key, StatusAnswer found) {
        StatusAnswer expected = status(key);
        assertTrue(
                permits(key, expected, found),
                () -> "the status of " + key + ": expected " + expected + ", but was " + found
                        + codes(expected, found));
        if (found instanceof StatusAnswer.Failed && !withdrawn.contains(key)) {
            assertEquals(failures.computeIfAbsent(key, first -> found), found, "the repeated failure");
        }
    }

    private boolean permits(OrderKey key, StatusAnswer expected, StatusAnswer found) {
        if (expected instanceof StatusAnswer.Processing) {
            return found instanceof StatusAnswer.Processing || (actsByItself() && !isUnknownOrWithdrawn(found));
        } else if (expected instanceof StatusAnswer.Ready ready) {
            return found instanceof StatusAnswer.Ready other && isAnswer(ready.activation(), other.activation());
        } else if (expected instanceof StatusAnswer.Failed) {
            return found instanceof StatusAnswer.Failed || (isWithdrawn(found) && withdrawn.contains(key));
        } else if (expected instanceof StatusAnswer.Withdrawn) {
            boolean canHaveFailed = actsByItself() || withdrawnUnknown.contains(key);
            return isWithdrawn(found) || (found instanceof StatusAnswer.Failed && canHaveFailed);
        }
        return expected.equals(found);
    }

    private boolean isAnswer(Activation issued, Activation found) {
        return contract instanceof ControllableMinistry controllable
                ? controllable.asAnswered(issued).equals(found)
                : issued.hasSameCodesAs(found);
    }

    /** Nobody keeps a ministry that cannot be controlled from processing its orders. */
    private boolean actsByItself() {
        return !(contract instanceof ControllableMinistry);
    }

    private static boolean isUnknownOrWithdrawn(StatusAnswer status) {
        return status instanceof StatusAnswer.Unknown || isWithdrawn(status);
    }

    private static boolean isWithdrawn(StatusAnswer status) {
        return status instanceof StatusAnswer.Withdrawn;
    }

    private static String codes(StatusAnswer expected, StatusAnswer found) {
        return expected.toString().equals(found.toString()) ? " (they differ in what is not shown: codes)" : "";
    }

    private Optional<Reason> refusal(Submission submission) {
        return unwanted.contains(submission.order()) ? Optional.of(SampleOrders.REASON) : Optional.empty();
    }
}
