package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What one gateway has done, another one sees at once, though it has asked before. */
abstract class SharedGatewayTests extends AbstractGatewayTests {

    private static final OrderId NEW = SampleOrders.id(20);
    private static final OrderId UNWANTED = SampleOrders.id(21);

    private MinistryGateway another;

    SharedGatewayTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @BeforeEach
    void requireAnotherGateway() {
        another = Assume.implementing(contract, SharedMinistry.class).openAnother();
    }

    @Test
    void an_order_that_another_gateway_submits_is_not_unknown_any_more() {
        assertUnknown(NEW);

        assertInstanceOf(SubmitAnswer.Accepted.class, another.submit(submission(NEW)));

        assertNotEquals(new StatusAnswer.Unknown(), gateway().status(NEW));
        together(batch -> batch.statusOfAll(Set.of(NEW)))
                .ifPresent(answers -> assertNotEquals(new StatusAnswer.Unknown(), answers.get(NEW)));
    }

    @Test
    void an_unknown_id_that_another_gateway_withdraws_is_refused() {
        assertUnknown(NEW);

        assertEquals(new WithdrawAnswer.Withdrawn(), another.withdraw(NEW));

        together(batch -> batch.submitAll(List.of(submission(NEW))))
                .ifPresent(answers -> assertInstanceOf(SubmitAnswer.Refused.class, answers.get(NEW)));
        assertRefused(NEW);
        assertWithdrawnOrFailed(NEW);
    }

    @Test
    void what_another_gateway_withdraws_is_withdrawn_whatever_was_answered_before() throws Throwable {
        List<OrderId> orders = contract instanceof ControllableMinistry ? inEveryStatus() : accepted();
        for (Executable call : EveryCall.asking(gateway(), orders)) {
            call.execute();
        }

        for (OrderId order : orders) {
            boolean hadFailed = another.status(order) instanceof StatusAnswer.Failed;
            WithdrawAnswer answer = another.withdraw(order);
            if (hadFailed) {
                assertWithdrawnOrFailed(order);
            } else {
                assertEquals(another.status(order), gateway().status(order));
                assertEquals(answer instanceof WithdrawAnswer.Withdrawn, isRefused(order));
            }
            assertEquals(answer, gateway().withdraw(order));
        }
    }

    @Test
    void a_refusal_is_the_same_for_another_gateway() {
        ministry().refuse(UNWANTED);

        assertEquals(another.submit(submission(UNWANTED)), assertRefused(UNWANTED));
        assertEquals(another.status(UNWANTED), assertStatus(StatusAnswer.Failed.class, UNWANTED));
    }

    @Test
    void what_another_gateway_withdraws_under_a_key_is_withdrawn_whatever_was_answered_before() {
        var gateway = Assume.implementing(gateway(), MinistryIdGateway.class);
        var ministry = Assume.implementing(contract, AdoptingMinistry.class);
        for (StatusAnswer status : List.of(
                new StatusAnswer.Processing(Optional.empty()),
                new StatusAnswer.Ready(SampleOrders.ACTIVATION),
                new StatusAnswer.Collected())) {
            String key = "MC-" + status.getClass().getSimpleName();
            assertEquals(new StatusAnswer.Unknown(), gateway.status(ORDER, key));
            assertInstanceOf(WithdrawAnswer.Refused.class, gateway.withdraw(ORDER, key));
            ministry.adopt(key, status);
            assertEquals(status.getClass(), gateway.status(ORDER, key).getClass());

            WithdrawAnswer answer = ((MinistryIdGateway) another).withdraw(OTHER, key);

            assertEquals(((MinistryIdGateway) another).status(OTHER, key), gateway.status(ORDER, key));
            assertEquals(answer, gateway.withdraw(ORDER, key));
        }
    }

    private void assertUnknown(OrderId order) {
        assertEquals(new StatusAnswer.Unknown(), gateway().status(order));
        together(batch -> batch.statusOfAll(Set.of(order)));
    }

    private List<OrderId> accepted() {
        assertAccepted(ORDER);
        return List.of(ORDER, OTHER);
    }

    private boolean isRefused(OrderId order) {
        return gateway().submit(submission(order)) instanceof SubmitAnswer.Refused;
    }

    /** Calls the gateway about many orders, if it can be called so. */
    private <A> Optional<Map<OrderId, A>> together(Function<PatientCalls, Map<OrderId, A>> call) {
        return gateway() instanceof BatchMinistryGateway batch
                ? Optional.of(call.apply(new PatientCalls(batch)))
                : Optional.empty();
    }
}
