package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Gateways that treat the orders of another system wrongly. */
final class BrokenMinistryIds {

    private static final WithdrawAnswer REFUSED = new WithdrawAnswer.Refused(InMemoryMinistryWithFaults.REASON);

    private BrokenMinistryIds() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.concat(statuses(), withdrawals());
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> statuses() {
        return Stream.of(
                broken(
                        "remembers how long the codes of a key can be used",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<String, StatusAnswer> ready = new ConcurrentHashMap<>();

                            @Override
                            public StatusAnswer status(OrderId order, String ministryId) {
                                StatusAnswer answer = super.status(order, ministryId);
                                StatusAnswer first = ready.computeIfAbsent(ministryId, key -> answer);
                                boolean same = answer instanceof StatusAnswer.Ready now
                                        && first instanceof StatusAnswer.Ready before
                                        && now.activation().hasSameCodesAs(before.activation());
                                return same ? first : answer;
                            }
                        },
                        "the_end_of_the_codes_of_a_key_is_the_present_one"),
                broken(
                        "remembers the first key of an order",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<OrderId, String> keys = new ConcurrentHashMap<>();

                            @Override
                            public StatusAnswer status(OrderId order, String ministryId) {
                                return super.status(order, keys.computeIfAbsent(order, first -> ministryId));
                            }
                        },
                        "an_order_of_another_system_has_the_status_of_its_key"),
                broken(
                        "shortens the codes of another system",
                        () -> seeing(status -> status instanceof StatusAnswer.Ready ready
                                ? new StatusAnswer.Ready(new Activation(
                                        ready.activation().qrText(),
                                        ready.activation().code().substring(1)))
                                : status),
                        "a_ready_document_of_another_system_has_its_codes"),
                broken(
                        "reports unknown keys as in processing",
                        () -> seeing(status -> status instanceof StatusAnswer.Unknown
                                ? new StatusAnswer.Processing(Optional.empty())
                                : status),
                        "an_unknown_key_is_unknown"),
                broken(
                        "does not check for a null key",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public StatusAnswer status(OrderId order, String ministryId) {
                                return Objects.isNull(ministryId)
                                        ? new StatusAnswer.Unknown()
                                        : super.status(order, ministryId);
                            }
                        },
                        "a_null_argument_beside_a_key_throws_a_null_pointer_exception"),
                broken(
                        "reports a key as unknown while the ministry does not answer",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public StatusAnswer status(OrderId order, String ministryId) {
                                try {
                                    return super.status(order, ministryId);
                                } catch (InfrastructureException e) {
                                    return new StatusAnswer.Unknown();
                                }
                            }
                        },
                        "a_call_with_a_key_to_an_unreachable_ministry_throws_an_infrastructure_exception"));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> withdrawals() {
        return Stream.of(
                broken(
                        "confirms the withdrawal of a document and forgets it",
                        () -> withdrawing((ministry, order, key) ->
                                ministry.delegate.status(order, key) instanceof StatusAnswer.Processing
                                        ? ministry.delegate.withdraw(order, key)
                                        : new WithdrawAnswer.Withdrawn()),
                        "a_document_that_was_withdrawn_under_its_key_is_dead_and_stays_dead",
                        "a_collected_document_is_withdrawn_under_its_key_unless_a_person_must_act"),
                broken(
                        "remembers the first id of a key, and withdraws nothing for another id",
                        () -> {
                            Map<String, OrderId> ids = new ConcurrentHashMap<>();
                            return withdrawing(
                                    (ministry, order, key) -> ids.computeIfAbsent(key, first -> SampleOrders.id(0))
                                                    .equals(order)
                                            ? ministry.delegate.withdraw(order, key)
                                            : REFUSED);
                        },
                        "a_key_is_the_same_order_whichever_id_it_is_logged_with"),
                broken(
                        "refuses to withdraw orders in processing",
                        () -> withdrawing((ministry, order, key) ->
                                ministry.delegate.status(order, key) instanceof StatusAnswer.Processing
                                        ? REFUSED
                                        : ministry.delegate.withdraw(order, key)),
                        "an_order_in_processing_can_be_withdrawn_under_its_key"),
                broken(
                        "refuses to withdraw failed orders",
                        () -> withdrawing((ministry, order, key) ->
                                ministry.delegate.status(order, key) instanceof StatusAnswer.Failed
                                        ? REFUSED
                                        : ministry.delegate.withdraw(order, key)),
                        "withdrawing_a_failed_order_of_another_system_is_confirmed"),
                broken(
                        "withdraws the key that follows, too",
                        () -> withdrawing((ministry, order, key) -> {
                            String next =
                                    key.substring(0, key.length() - 1) + (char) (key.charAt(key.length() - 1) + 1);
                            ministry.delegate.withdraw(order, next);
                            return ministry.delegate.withdraw(order, key);
                        }),
                        "withdrawing_one_key_does_not_affect_another"),
                broken(
                        "withdraws the order of the id, too",
                        () -> withdrawing((ministry, order, key) -> {
                            ministry.delegate.withdraw(order);
                            return ministry.delegate.withdraw(order, key);
                        }),
                        "withdrawing_a_key_does_not_affect_the_order_of_the_id"),
                broken(
                        "confirms the withdrawal of unknown keys",
                        () -> withdrawing((ministry, order, key) -> {
                            ministry.delegate.withdraw(order, key);
                            return new WithdrawAnswer.Withdrawn();
                        }),
                        "the_withdrawal_of_an_unknown_key_is_refused"));
    }

    private static InMemoryMinistryWithFaults seeing(UnaryOperator<StatusAnswer> mistake) {
        return new InMemoryMinistryWithFaults() {
            @Override
            public StatusAnswer status(OrderId order, String ministryId) {
                return mistake.apply(super.status(order, ministryId));
            }
        };
    }

    private static InMemoryMinistryWithFaults withdrawing(Withdrawal mistake) {
        return new InMemoryMinistryWithFaults() {
            @Override
            public WithdrawAnswer withdraw(OrderId order, String ministryId) {
                connection.step();
                return mistake.withdraw(this, order, ministryId);
            }
        };
    }

    private interface Withdrawal {
        WithdrawAnswer withdraw(InMemoryMinistryWithFaults ministry, OrderId order, String key);
    }
}
