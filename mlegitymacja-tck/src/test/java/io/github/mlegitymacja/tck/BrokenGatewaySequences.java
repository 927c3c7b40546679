package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Gateways that go wrong only after certain calls, or only for other processes. */
final class BrokenGatewaySequences {

    private static final String ANY_SEQUENCE = "calls_in_any_sequence_get_the_answers_of_the_ministry_in_memory";
    private static final String TWO_GATEWAYS = "calls_of_two_gateways_in_any_sequence_get_the_same_answers";

    private BrokenGatewaySequences() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.concat(sequences(), instances());
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> sequences() {
        return Stream.of(
                broken(
                        "remembers that an order is in processing until it is submitted again",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<OrderId, StatusAnswer> known = new ConcurrentHashMap<>();

                            @Override
                            public StatusAnswer status(OrderId order) {
                                StatusAnswer now = super.status(order);
                                if (now instanceof StatusAnswer.Processing) {
                                    known.put(order, now);
                                }
                                return now instanceof StatusAnswer.Failed ? known.getOrDefault(order, now) : now;
                            }
                        },
                        ANY_SEQUENCE),
                broken(
                        "refuses a collected order that is submitted again",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                return delegate.status(submission.order()) instanceof StatusAnswer.Collected
                                        ? new SubmitAnswer.Refused(REASON)
                                        : super.submit(submission);
                            }
                        },
                        ANY_SEQUENCE),
                broken(
                        "takes documents with the same QR text for the same one",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<String, StatusAnswer> codes = new ConcurrentHashMap<>();

                            @Override
                            public StatusAnswer status(OrderId order) {
                                StatusAnswer now = super.status(order);
                                return now instanceof StatusAnswer.Ready ready
                                        ? codes.computeIfAbsent(
                                                ready.activation().qrText(), first -> now)
                                        : now;
                            }
                        },
                        ANY_SEQUENCE),
                broken(
                        "reports expired codes of many orders as ready",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
                                var answers = new HashMap<>(super.statusOfAll(orders));
                                answers.replaceAll((order, answer) -> answer instanceof StatusAnswer.Expired
                                        ? new StatusAnswer.Ready(SampleOrders.ACTIVATION)
                                        : answer);
                                return answers;
                            }
                        },
                        ANY_SEQUENCE),
                broken(
                        "leaves expired documents alone when it withdraws many orders",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
                                var others = new HashSet<>(orders);
                                others.removeIf(order -> delegate.status(order) instanceof StatusAnswer.Expired);
                                var answers = new HashMap<>(super.withdrawAll(others));
                                orders.forEach(order -> answers.putIfAbsent(order, new WithdrawAnswer.Withdrawn()));
                                return answers;
                            }
                        },
                        ANY_SEQUENCE));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> instances() {
        return Stream.of(broken(
                "keeps the tombstones of unknown ids in its own memory",
                () -> new InMemoryMinistryWithFaults() {
                    private final Set<OrderId> tombstones = ConcurrentHashMap.newKeySet();

                    @Override
                    public SubmitAnswer submit(Submission submission) {
                        return tombstones.contains(submission.order())
                                ? new SubmitAnswer.Refused(REASON)
                                : super.submit(submission);
                    }

                    @Override
                    public StatusAnswer status(OrderId order) {
                        StatusAnswer status = super.status(order);
                        return tombstones.contains(order) ? new StatusAnswer.Withdrawn() : status;
                    }

                    @Override
                    public WithdrawAnswer withdraw(OrderId order) {
                        if (status(order) instanceof StatusAnswer.Unknown) {
                            tombstones.add(order);
                            return new WithdrawAnswer.Withdrawn();
                        }
                        return super.withdraw(order);
                    }
                },
                TWO_GATEWAYS));
    }
}
