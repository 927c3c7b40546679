package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.port.MinistryGateway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What a {@link MinistryGateway} promises, as tests: extend this class and connect your gateway to a simulator, a stub or
 * a test system of the ministry.
 *
 * <p>The test class may say that more of the contract can be tried, by implementing
 *
 * <ul>
 *   <li>{@link MinistryPart}: refusals, and how far an order has got;
 *   <li>{@link BreakableConnection}: that a ministry which does not answer is an exception and never an answer;
 *   <li>{@link BreakableMidway}, which is more: that a call whose answer was lost can be repeated.
 * </ul>
 *
 * What cannot be tried is reported as skipped.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class MinistryGatewayContract {

    /** For the subclass. */
    protected MinistryGatewayContract() {}

    /**
     * Opens the gateway to be tried. Called once for each test, after the {@code @BeforeEach} methods of the test class.
     *
     * @return a gateway to a ministry that accepts orders and knows none of those in {@link SampleOrders#id}; whatever
     *     has to be closed is for an {@code @AfterEach} method of the test class
     */
    protected abstract MinistryGateway openGateway();

    @Nested
    @DisplayName("Handing over twice is handing over once")
    class Submission extends SubmissionPromise {
        Submission() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("The status is the ministry's present view")
    class Status extends StatusPromise {
        Status() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("What was withdrawn is dead and stays dead")
    class Withdrawal extends WithdrawalPromise {
        Withdrawal() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("A ministry that does not answer is told, never an answer")
    class Reachability extends ReachabilityPromise {
        Reachability() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("A null argument is the caller's bug")
    @SuppressWarnings("NullAway")
    class Null extends GatewayPromise {
        Null() {
            super(MinistryGatewayContract.this);
        }

        @Test
        void a_null_argument_is_a_null_pointer_exception() {
            assertThrows(NullPointerException.class, () -> gateway().submit(null));
            assertThrows(NullPointerException.class, () -> gateway().status(null));
            assertThrows(NullPointerException.class, () -> gateway().withdraw(null));
        }
    }
}
