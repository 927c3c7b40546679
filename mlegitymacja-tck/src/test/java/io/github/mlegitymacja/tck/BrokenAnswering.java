package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Gateways that tell a wrong status. */
final class BrokenAnswering {

    private static final Activation ISSUED = SampleOrders.ACTIVATION;

    private BrokenAnswering() {}

    static Stream<BrokenAdapter<LaboratoryMinistry>> gateways() {
        return Stream.of(
                broken(
                        "tells an unknown order as failed",
                        () -> seeing(status -> status instanceof StatusAnswer.Unknown ? failed() : status),
                        "an_id_never_submitted_is_unknown"),
                broken(
                        "makes an order known by asking for it",
                        () -> new LaboratoryMinistry() {
                            private final Set<OrderId> asked = ConcurrentHashMap.newKeySet();

                            @Override
                            public StatusAnswer status(OrderId order) {
                                return asked.add(order) || !(healthy.status(order) instanceof StatusAnswer.Unknown)
                                        ? super.status(order)
                                        : new StatusAnswer.Processing(Optional.empty());
                            }
                        },
                        "asking_for_an_unknown_id_does_not_make_it_known"),
                broken(
                        "does not know orders in processing",
                        () -> seeing(status ->
                                status instanceof StatusAnswer.Processing ? new StatusAnswer.Unknown() : status),
                        "an_order_is_in_processing_until_the_ministry_has_decided",
                        "what_happens_to_one_order_does_not_happen_to_another"),
                broken(
                        "takes a ready document for a collected one",
                        () -> seeing(
                                status -> status instanceof StatusAnswer.Ready ? new StatusAnswer.Collected() : status),
                        "an_issued_order_is_ready_and_carries_its_activation_however_often_asked"),
                broken(
                        "truncates the QR code's text",
                        () -> seeing(status -> status instanceof StatusAnswer.Ready ready
                                        && ready.activation().qrText().length() > 100
                                ? new StatusAnswer.Ready(new Activation(
                                        ready.activation().qrText().substring(0, 100),
                                        ready.activation().code()))
                                : status),
                        "an_activation_comes_letter_for_letter_however_long"),
                broken(
                        "goes on showing the activation of a collected document",
                        () -> seeing(status ->
                                status instanceof StatusAnswer.Collected ? new StatusAnswer.Ready(ISSUED) : status),
                        "a_document_that_the_student_has_added_is_collected"),
                broken(
                        "takes a failed order for one in processing",
                        () -> seeing(status -> status instanceof StatusAnswer.Failed
                                ? new StatusAnswer.Processing(Optional.empty())
                                : status),
                        "an_order_whose_processing_ended_in_an_error_has_failed",
                        "a_refused_order_counts_as_failed",
                        "an_order_that_has_failed_counts_as_withdrawn_and_stays_dead",
                        "an_order_that_was_refused_counts_as_withdrawn_and_stays_dead"),
                broken(
                        "tells a ministry that is down as an unknown order",
                        () -> new LaboratoryMinistry() {
                            @Override
                            public StatusAnswer status(OrderId order) {
                                try {
                                    return super.status(order);
                                } catch (InfrastructureException e) {
                                    return new StatusAnswer.Unknown();
                                }
                            }
                        },
                        "a_ministry_that_cannot_be_reached_is_an_infrastructure_exception_for_every_call"),
                broken(
                        "knows no order without an id",
                        () -> new LaboratoryMinistry() {
                            @Override
                            public StatusAnswer status(OrderId order) {
                                return order == null ? new StatusAnswer.Unknown() : super.status(order);
                            }
                        },
                        "a_null_argument_is_a_null_pointer_exception"));
    }

    private static LaboratoryMinistry seeing(UnaryOperator<StatusAnswer> mistake) {
        return new LaboratoryMinistry() {
            @Override
            public StatusAnswer status(OrderId order) {
                return mistake.apply(super.status(order));
            }
        };
    }

    private static StatusAnswer failed() {
        return new StatusAnswer.Failed(LaboratoryMinistry.REASON);
    }
}
