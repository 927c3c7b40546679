package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gateways that treat the orders of a call differently from single ones. */
final class BrokenManyOrders {

    private static final SubmitAnswer ACCEPTED = new SubmitAnswer.Accepted(Optional.empty());

    private static final WithdrawAnswer WITHDRAWN = new WithdrawAnswer.Withdrawn();

    private BrokenManyOrders() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.of(submitting(), asking(), withdrawing()).flatMap(gateways -> gateways);
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> submitting() {
        return Stream.of(
                broken(
                        "accepts whatever is submitted together",
                        () -> submitting((ministry, correct, submissions) -> {
                            submissions.forEach(ministry::submit);
                            return submissions.stream()
                                    .collect(Collectors.toMap(Submission::order, it -> ACCEPTED, (a, b) -> a));
                        }),
                        "orders_submitted_together_are_submitted_as_if_alone",
                        "a_withdrawn_order_is_refused_among_others_and_the_others_are_not",
                        "an_order_that_is_submitted_twice_in_a_call_is_rejected_with_all_others",
                        "more_orders_than_the_maximum_are_rejected_together"),
                broken(
                        "throws if there are no orders",
                        () -> submitting((ministry, correct, submissions) -> {
                            Objects.checkIndex(0, submissions.size());
                            return correct.apply(submissions);
                        }),
                        "no_orders_get_no_answers"));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> asking() {
        return Stream.of(
                broken(
                        "gives each of many orders the status of the first",
                        () -> asking((ministry, correct, orders) -> {
                            var answers = new HashMap<>(correct.apply(orders));
                            StatusAnswer first = answers.values().iterator().next();
                            answers.replaceAll((order, answer) -> first);
                            return answers;
                        }),
                        "the_status_of_each_of_many_orders_is_its_own"),
                broken(
                        "answers about nine orders at most",
                        () -> asking((ministry, correct, orders) ->
                                correct.apply(orders.stream().limit(9).collect(Collectors.toSet()))),
                        "each_of_as_many_orders_as_the_maximum_gets_an_answer"),
                brokenThroughout(
                        "answers about no orders",
                        () -> asking((ministry, correct, orders) -> Map.of()),
                        "the_status_of_each_of_many_orders_is_its_own"),
                broken(
                        "returns no answers while the ministry does not answer",
                        () -> asking((ministry, correct, orders) -> {
                            try {
                                return correct.apply(orders);
                            } catch (InfrastructureException e) {
                                return Map.of();
                            }
                        }),
                        "a_call_about_many_orders_to_an_unreachable_ministry_throws_an_infrastructure_exception"));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> withdrawing() {
        return Stream.of(
                brokenThroughout(
                        "confirms withdrawals without making them",
                        () -> withdrawing((ministry, correct, orders) ->
                                orders.stream().collect(Collectors.toMap(order -> order, order -> WITHDRAWN))),
                        "orders_withdrawn_together_are_dead_and_stay_dead"),
                broken(
                        "withdraws all that was ever submitted",
                        () -> withdrawing((ministry, correct, orders) -> {
                            ministry.submitted.forEach(ministry::withdraw);
                            return correct.apply(orders);
                        }),
                        "a_call_about_some_orders_does_not_affect_others"));
    }

    static InMemoryMinistryWithFaults submitting(Mistake<List<Submission>, SubmitAnswer> mistake) {
        return new InMemoryMinistryWithFaults() {
            @Override
            public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
                return mistake.of(this, super::submitAll, submissions);
            }
        };
    }

    static InMemoryMinistryWithFaults asking(Mistake<Set<OrderId>, StatusAnswer> mistake) {
        return new InMemoryMinistryWithFaults() {
            @Override
            public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
                return mistake.of(this, super::statusOfAll, orders);
            }
        };
    }

    static InMemoryMinistryWithFaults withdrawing(Mistake<Set<OrderId>, WithdrawAnswer> mistake) {
        return new InMemoryMinistryWithFaults() {
            @Override
            public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
                return mistake.of(this, super::withdrawAll, orders);
            }
        };
    }

    interface Mistake<Q, A> {
        Map<OrderId, A> of(InMemoryMinistryWithFaults ministry, Function<Q, Map<OrderId, A>> correct, Q orders);
    }
}
