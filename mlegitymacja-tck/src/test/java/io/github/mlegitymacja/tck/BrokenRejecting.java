package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenManyOrders.asking;
import static io.github.mlegitymacja.tck.BrokenManyOrders.submitting;
import static io.github.mlegitymacja.tck.BrokenManyOrders.withdrawing;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gateways that accept calls about too many orders, about an order twice, or with a null. */
final class BrokenRejecting {

    private static final String TWICE = "an_order_that_is_submitted_twice_in_a_call_is_rejected_with_all_others";

    private BrokenRejecting() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.of(duplicates(), nulls(), limits()).flatMap(gateways -> gateways);
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> duplicates() {
        return Stream.of(
                broken(
                        "submits before it looks for an order that is contained twice",
                        () -> submitting((ministry, correct, submissions) -> {
                            ministry.submit(submissions.get(0));
                            return correct.apply(submissions);
                        }),
                        TWICE),
                broken(
                        "looks for submissions that occur twice, and not for orders",
                        () -> submitting((ministry, correct, submissions) -> {
                            if (new HashSet<>(submissions).size() < submissions.size()) {
                                throw new IllegalArgumentException("an order is contained twice");
                            }
                            var first = new LinkedHashMap<OrderId, Submission>();
                            submissions.forEach(it -> first.putIfAbsent(it.order(), it));
                            return correct.apply(List.copyOf(first.values()));
                        }),
                        TWICE),
                broken(
                        "looks for an order that occurs twice among neighbours only",
                        () -> submitting((ministry, correct, submissions) -> {
                            for (int i = 1; i < submissions.size(); i++) {
                                if (submissions
                                        .get(i)
                                        .order()
                                        .equals(submissions.get(i - 1).order())) {
                                    throw new IllegalArgumentException("an order is contained twice");
                                }
                            }
                            var last = new LinkedHashMap<OrderId, Submission>();
                            submissions.forEach(it -> last.put(it.order(), it));
                            return correct.apply(List.copyOf(last.values()));
                        }),
                        TWICE),
                broken(
                        "submits in packets of five, and looks for an order that occurs twice in each",
                        () -> submitting((ministry, correct, submissions) -> {
                            if (submissions.size() > InMemoryMinistryWithFaults.MAX_ORDERS) {
                                throw new IllegalArgumentException("too many orders");
                            }
                            int half = Math.min(5, submissions.size());
                            var answers = new HashMap<>(correct.apply(submissions.subList(0, half)));
                            answers.putAll(correct.apply(submissions.subList(half, submissions.size())));
                            return answers;
                        }),
                        TWICE));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> nulls() {
        return Stream.of(
                broken(
                        "takes null for no orders",
                        () -> asking((ministry, correct, orders) ->
                                Objects.isNull(orders) ? Map.of() : correct.apply(orders)),
                        "null_orders_throw_a_null_pointer_exception"),
                broken(
                        "ignores null orders",
                        () -> asking((ministry, correct, orders) -> correct.apply(
                                orders.stream().filter(Objects::nonNull).collect(Collectors.toSet()))),
                        "a_null_element_throws_a_null_pointer_exception"),
                broken(
                        "looks for a null at the first place only",
                        () -> asking((ministry, correct, orders) -> {
                            orders.stream().limit(1).forEach(Objects::requireNonNull);
                            return correct.apply(
                                    orders.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
                        }),
                        "a_null_element_among_others_throws_a_null_pointer_exception"));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> limits() {
        return Stream.of(
                broken(
                        "lowers the maximum after it was used",
                        () -> new InMemoryMinistryWithFaults() {
                            private final AtomicInteger maximum = new AtomicInteger(MAX_ORDERS);

                            @Override
                            public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
                                maximum.decrementAndGet();
                                return super.withdrawAll(orders);
                            }

                            @Override
                            public int maxOrdersInCall() {
                                return Math.max(5, maximum.get());
                            }
                        },
                        "the_maximum_is_positive_and_always_the_same"),
                broken(
                        "asks the ministry for the maximum",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public int maxOrdersInCall() {
                                connection.step();
                                return MAX_ORDERS;
                            }
                        },
                        "the_maximum_is_the_same_while_the_ministry_is_unreachable_and_afterwards"),
                broken(
                        "halves the maximum after a call about many orders that got no answer",
                        () -> new InMemoryMinistryWithFaults() {
                            private final AtomicInteger maximum = new AtomicInteger(MAX_ORDERS);

                            @Override
                            public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
                                try {
                                    return super.withdrawAll(orders);
                                } catch (InfrastructureException e) {
                                    maximum.set(MAX_ORDERS / 2);
                                    throw e;
                                }
                            }

                            @Override
                            public int maxOrdersInCall() {
                                return maximum.get();
                            }
                        },
                        "the_maximum_is_the_same_while_the_ministry_is_unreachable_and_afterwards"),
                broken(
                        "counts only the orders that the ministry does not know yet",
                        () -> submitting((ministry, correct, submissions) -> {
                            var answers = new HashMap<OrderId, SubmitAnswer>();
                            submissions.stream()
                                    .filter(it -> ministry.submitted.contains(it.order()))
                                    .distinct()
                                    .forEach(it -> answers.put(it.order(), ministry.submit(it)));
                            answers.putAll(correct.apply(submissions.stream()
                                    .filter(it -> !answers.containsKey(it.order()))
                                    .toList()));
                            return answers;
                        }),
                        "an_order_that_the_ministry_knows_is_not_submitted_twice_in_a_call_either",
                        "more_orders_than_the_maximum_are_rejected_though_the_ministry_knows_them"),
                broken(
                        "withdraws some orders before it rejects too many",
                        () -> withdrawing((ministry, correct, orders) -> {
                            if (orders.size() > InMemoryMinistryWithFaults.MAX_ORDERS) {
                                ministry.withdraw(SampleOrders.id(orders.size() / 2));
                            }
                            return correct.apply(orders);
                        }),
                        "more_orders_than_the_maximum_are_rejected_together"));
    }
}
