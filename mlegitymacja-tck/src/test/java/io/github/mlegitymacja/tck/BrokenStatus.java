package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Gateways that return a wrong status. */
final class BrokenStatus {

    private static final Activation ACTIVATION = SampleOrders.ACTIVATION;

    private BrokenStatus() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.concat(misreading(), mishandlingExpiry());
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> misreading() {
        return Stream.of(
                broken(
                        "reports an unknown order as failed",
                        () -> seeing(status -> status instanceof StatusAnswer.Unknown ? failed() : status),
                        "an_id_never_submitted_is_unknown"),
                broken(
                        "makes an unknown order known by asking for its status",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Set<OrderId> asked = ConcurrentHashMap.newKeySet();

                            @Override
                            public StatusAnswer status(OrderId order) {
                                return asked.add(order) || !(delegate.status(order) instanceof StatusAnswer.Unknown)
                                        ? super.status(order)
                                        : new StatusAnswer.Processing(Optional.empty());
                            }
                        },
                        "asking_for_an_unknown_id_does_not_make_it_known"),
                broken(
                        "reports orders in processing as unknown",
                        () -> seeing(status ->
                                status instanceof StatusAnswer.Processing ? new StatusAnswer.Unknown() : status),
                        "an_order_is_in_processing_until_the_ministry_has_decided",
                        "a_change_of_one_order_does_not_affect_another"),
                brokenThroughout(
                        "reports ready documents as collected",
                        () -> seeing(
                                status -> status instanceof StatusAnswer.Ready ? new StatusAnswer.Collected() : status),
                        "an_issued_order_is_ready_and_returns_its_activation_every_time"),
                broken(
                        "truncates the QR code's text",
                        () -> seeing(status -> status instanceof StatusAnswer.Ready ready
                                        && ready.activation().qrText().length() > 100
                                ? new StatusAnswer.Ready(new Activation(
                                        ready.activation().qrText().substring(0, 100),
                                        ready.activation().code(),
                                        ready.activation().usableUntil()))
                                : status),
                        "a_long_activation_with_special_characters_comes_back_unchanged"),
                broken(
                        "reports collected documents as ready",
                        () -> seeing(status ->
                                status instanceof StatusAnswer.Collected ? new StatusAnswer.Ready(ACTIVATION) : status),
                        "a_document_added_by_the_student_is_collected"),
                broken(
                        "reports failed orders as in processing",
                        () -> seeing(status -> status instanceof StatusAnswer.Failed
                                ? new StatusAnswer.Processing(Optional.empty())
                                : status),
                        "an_order_whose_processing_ended_in_an_error_has_failed",
                        "a_refused_order_counts_as_failed",
                        "withdrawing_a_failed_order_is_confirmed_and_permanent",
                        "withdrawing_a_refused_order_is_confirmed_and_permanent"),
                broken(
                        "returns unknown instead of an exception",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public StatusAnswer status(OrderId order) {
                                try {
                                    return super.status(order);
                                } catch (InfrastructureException e) {
                                    return new StatusAnswer.Unknown();
                                }
                            }
                        },
                        "every_call_to_an_unreachable_ministry_throws_an_infrastructure_exception"),
                broken(
                        "repeats the last status while the ministry is unreachable",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<OrderId, StatusAnswer> last = new ConcurrentHashMap<>();

                            @Override
                            public StatusAnswer status(OrderId order) {
                                try {
                                    StatusAnswer now = super.status(order);
                                    last.put(order, now);
                                    return now;
                                } catch (InfrastructureException e) {
                                    return Optional.ofNullable(last.get(order)).orElseThrow(() -> e);
                                }
                            }
                        },
                        "an_answer_of_before_is_not_given_again_while_the_ministry_is_unreachable"),
                broken(
                        "takes the seconds of the ministry's hint for milliseconds",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public StatusAnswer status(OrderId order) {
                                try {
                                    return super.status(order);
                                } catch (InfrastructureException e) {
                                    Duration hint = e.retryAfter().orElseThrow(() -> e);
                                    throw new InfrastructureException("busy", e, hint.dividedBy(1000));
                                }
                            }
                        },
                        "the_ministrys_hint_when_to_call_again_is_passed_on"),
                broken(
                        "returns unknown for a null id",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public StatusAnswer status(OrderId order) {
                                return order == null ? new StatusAnswer.Unknown() : super.status(order);
                            }
                        },
                        "a_null_argument_throws_a_null_pointer_exception"));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> mishandlingExpiry() {
        return Stream.of(
                broken(
                        "loses the end of the codes",
                        () -> seeing(status -> status instanceof StatusAnswer.Ready ready
                                ? new StatusAnswer.Ready(new Activation(
                                        ready.activation().qrText(),
                                        ready.activation().code()))
                                : status),
                        "the_end_of_the_codes_arrives_unchanged"),
                broken(
                        "reports expired codes as withdrawn",
                        () -> seeing(status ->
                                status instanceof StatusAnswer.Expired ? new StatusAnswer.Withdrawn() : status),
                        "codes_that_have_expired_are_reported_as_expired"),
                broken(
                        "reports newer codes as expired",
                        () -> seeing((ministry, order, status) ->
                                status instanceof StatusAnswer.Ready && ministry.expired.contains(order)
                                        ? new StatusAnswer.Expired()
                                        : status),
                        "newer_codes_replace_codes_that_have_expired"),
                broken(
                        "caches the first codes",
                        () -> {
                            Map<OrderId, StatusAnswer> first = new ConcurrentHashMap<>();
                            return seeing((ministry, order, status) -> status instanceof StatusAnswer.Ready
                                    ? first.computeIfAbsent(order, it -> status)
                                    : status);
                        },
                        "newer_codes_replace_codes_that_can_still_be_used"),
                broken(
                        "reports a collected document as expired if its first codes have expired",
                        () -> seeing((ministry, order, status) ->
                                status instanceof StatusAnswer.Collected && ministry.expired.contains(order)
                                        ? new StatusAnswer.Expired()
                                        : status),
                        "a_document_with_newer_codes_can_be_collected"),
                broken(
                        "reports the codes of all orders as expired",
                        () -> seeing((ministry, order, status) ->
                                ministry.expired.isEmpty() || ministry.expired.contains(order)
                                        ? status
                                        : new StatusAnswer.Expired()),
                        "expired_codes_of_one_order_do_not_affect_another"));
    }

    private static InMemoryMinistryWithFaults seeing(UnaryOperator<StatusAnswer> mistake) {
        return seeing((ministry, order, status) -> mistake.apply(status));
    }

    private static InMemoryMinistryWithFaults seeing(Mistake mistake) {
        return new InMemoryMinistryWithFaults() {
            @Override
            public StatusAnswer status(OrderId order) {
                return mistake.of(this, order, super.status(order));
            }
        };
    }

    private interface Mistake {
        StatusAnswer of(InMemoryMinistryWithFaults ministry, OrderId order, StatusAnswer status);
    }

    private static StatusAnswer failed() {
        return new StatusAnswer.Failed(InMemoryMinistryWithFaults.REASON);
    }
}
