package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.port.MinistryGateway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Tests the contract of {@link MinistryGateway}. Extend this class and connect your gateway to a simulator, a stub or a
 * test system of the ministry:
 *
 * <pre>{@code
 * class MyGatewayTest extends MinistryGatewayContract {
 *
 *     @Override
 *     protected MinistryGateway openGateway() {
 *         return new MyGateway(simulator.address());
 *     }
 * }
 * }</pre>
 *
 * <p>The test class can implement optional interfaces. Each of them enables further tests:
 *
 * <ul>
 *   <li>{@link ControllableMinistry}: refusals, and every status that an order can reach;
 *   <li>{@link ExpiringCodes}, which extends it: codes that expire, and newer ones that replace them;
 *   <li>{@link RefusingWithdrawals}, which extends {@link ControllableMinistry}: withdrawals that are refused until a
 *       person acts;
 *   <li>{@link ReceivedSubmissions}: what the ministry receives;
 *   <li>{@link SilentMinistry}: a ministry that is silent about one of several orders;
 *   <li>{@link AdoptingMinistry}: orders of another system, if the gateway is a {@link
 *       io.github.mlegitymacja.spi.port.MinistryIdGateway};
 *   <li>{@link SharedMinistry}: two gateways, as two processes have them, give the same answers;
 *   <li>{@link BreakableConnection}: a call that gets no answer throws an exception;
 *   <li>{@link BusyMinistry}, which extends it: the ministry's hint when to call again arrives;
 *   <li>{@link BreakableMidway}, which extends it, too: a call whose answer was lost can be retried;
 *   <li>{@link BreakableOnce}, which extends that: a gateway that repeats a call by itself gives the right answer.
 * </ul>
 *
 * <p>Tests that cannot run are reported as skipped.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class MinistryGatewayContract {

    /** Creates an instance of the subclass. */
    protected MinistryGatewayContract() {}

    /**
     * Opens the gateway to test. Called once for each test, after the {@code @BeforeEach} methods of the test class. If
     * something must be closed afterwards, close it in an {@code @AfterEach} method of the test class.
     *
     * @return a gateway to a ministry that accepts orders and knows none of the ids of {@link SampleOrders#id}
     */
    protected abstract MinistryGateway openGateway();

    @Nested
    @DisplayName("Submitting an order twice has the effect of submitting it once")
    class Submissions extends SubmissionTests {
        Submissions() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("The status is the present status at the ministry")
    class Status extends StatusTests {
        Status() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("A withdrawn order never becomes valid again")
    class Withdrawal extends WithdrawalTests {
        Withdrawal() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("A refused withdrawal changes nothing until a person acts")
    class RefusedWithdrawal extends RefusedWithdrawalTests {
        RefusedWithdrawal() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("The ministry receives what was submitted")
    class Received extends ReceivedSubmissionTests {
        Received() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("An order of another system is reached under the ministry's key")
    class MinistryId extends MinistryIdTests {
        MinistryId() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("Keys of the ministry that look alike are never mistaken for each other")
    class MinistryKey extends MinistryKeyTests {
        MinistryKey() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("A call about many orders answers as single calls do")
    class ManyOrders extends ManyOrdersTests {
        ManyOrders() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("A call about too many orders, or about an order twice, is rejected as a whole")
    class RejectedCalls extends RejectedCallTests {
        RejectedCalls() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("An answer that the ministry does not give is never made up")
    class MissingAnswers extends MissingAnswerTests {
        MissingAnswers() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("Calls at the same time get the answers about their own orders")
    class Concurrency extends ConcurrentGatewayTests {
        Concurrency() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("Calls in any sequence get the answers of the ministry in memory")
    class Sequences extends GatewaySequenceTests {
        Sequences() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("What one gateway has done, another one sees at once")
    class SharedGateways extends SharedGatewayTests {
        SharedGateways() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("A call without an answer throws an exception and can be retried")
    class Reachability extends ReachabilityTests {
        Reachability() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("No answer of before is given again while the ministry is unreachable")
    class Outages extends OutageTests {
        Outages() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("Exceptions and reasons contain no personal data and no codes")
    class Secrecy extends GatewaySecrecyTests {
        Secrecy() {
            super(MinistryGatewayContract.this);
        }
    }

    @Nested
    @DisplayName("A null argument throws a NullPointerException")
    @SuppressWarnings("NullAway")
    class Null extends AbstractGatewayTests {
        Null() {
            super(MinistryGatewayContract.this);
        }

        @Test
        void a_null_argument_throws_a_null_pointer_exception() {
            assertThrows(NullPointerException.class, () -> gateway().submit(null));
            assertThrows(NullPointerException.class, () -> gateway().status(null));
            assertThrows(NullPointerException.class, () -> gateway().withdraw(null));
        }
    }
}
