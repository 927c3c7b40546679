package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;
import static io.github.mlegitymacja.tck.InMemoryStoreWithFaults.changing;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that do not return orders as they were stored. */
final class BrokenRoundTrip {

    private BrokenRoundTrip() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(attributes(), histories()).flatMap(stores -> stores);
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> attributes() {
        return Stream.of(
                broken(
                        "loses that a submission was attempted",
                        () -> changing(order -> order.state() instanceof OrderState.Pending
                                ? in(order, new OrderState.Pending(false))
                                : order),
                        "every_state_comes_back",
                        "an_order_in_any_open_state_can_be_created"),
                broken(
                        "stores the attempts in one byte",
                        () -> changing(order -> order.withDue(order.due()
                                .map(due -> Due.of(
                                        due.task(), due.notBefore(), due.attempts() & 0xFF, due.lastClaimed())))),
                        "every_kind_of_due_work_comes_back_with_its_attempts"),
                broken(
                        "never clears due work",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult update(Order order) {
                                Optional<Due> left = find(order.id()).flatMap(Order::due);
                                boolean still = order.status() == OrderStatus.CANCELLED_BY_USER
                                        && stored(order).status() == order.status();
                                return super.update(still && order.due().isEmpty() ? order.withDue(left) : order);
                            }
                        },
                        "due_work_can_be_cleared",
                        "orders_that_were_erased_or_have_nothing_due_are_not_claimed"),
                brokenThroughout(
                        "forgets the last claim with each update",
                        () -> changing(order -> order.withDue(
                                order.due().map(due -> Due.of(due.task(), due.notBefore(), due.attempts())))),
                        "the_last_claim_of_due_work_comes_back",
                        "every_attribute_that_an_update_can_change_comes_back_from_a_batch"),
                broken(
                        "never clears the last claim",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult update(Order order) {
                                Optional<Instant> left = delegate.find(order.id())
                                        .flatMap(Order::due)
                                        .flatMap(Due::lastClaimed);
                                return super.update(order.withDue(order.due()
                                        .map(due -> Due.of(
                                                due.task(),
                                                due.notBefore(),
                                                due.attempts(),
                                                due.lastClaimed().or(() -> left)))));
                            }
                        },
                        "the_last_claim_can_be_cleared"),
                broken(
                        "loses the end of the codes",
                        () -> changing(order -> usableUntil(order, Optional.empty())),
                        "the_end_of_the_codes_comes_back"),
                broken(
                        "does not update the end of the codes",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult update(Order order) {
                                return super.update(delegate.find(order.id())
                                        .flatMap(Order::activation)
                                        .map(Activation::usableUntil)
                                        .map(end -> usableUntil(order, end))
                                        .orElse(order));
                            }
                        },
                        "an_update_can_change_the_end_of_the_codes"),
                broken(
                        "does not update the last day",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult update(Order order) {
                                return super.update(delegate.find(order.id())
                                        .map(Order::validUntil)
                                        .map(order::withValidUntil)
                                        .orElse(order));
                            }
                        },
                        "an_update_can_change_the_last_day"),
                broken(
                        "loses the ministry's id",
                        () -> changing(order -> rebuilt(order, order.orderedAt(), Optional.empty())),
                        "the_ministrys_id_comes_back_and_survives_updates"),
                broken(
                        "truncates instants to milliseconds",
                        () -> changing(order -> at(order, order.orderedAt().truncatedTo(ChronoUnit.MILLIS))),
                        "instants_come_back_with_microsecond_precision"),
                broken(
                        "stores instants as nanoseconds since 1970 in a long",
                        () -> changing(order -> at(order, wrappedNanoseconds(order.orderedAt()))),
                        "instants_of_the_years_1000_to_9999_come_back"),
                broken(
                        "stores only two digits of a year",
                        () -> changing(order -> order.withValidUntil(order.validUntil()
                                .withYear(2000 + order.validUntil().getYear() % 100))),
                        "dates_and_semesters_of_the_years_1000_to_9999_come_back"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> histories() {
        return Stream.of(
                broken(
                        "reverses the history",
                        () -> changing(order -> rearranged(order, Collections::reverse)),
                        "the_history_comes_back_in_its_original_sequence",
                        "entries_with_decreasing_instants_keep_their_sequence"),
                broken(
                        "sorts the history by instant",
                        () -> changing(
                                order -> rearranged(order, tail -> tail.sort(Comparator.comparing(HistoryEntry::at)))),
                        "entries_with_decreasing_instants_keep_their_sequence"),
                broken(
                        "sorts history entries of the same instant by actor",
                        () -> changing(order -> rearranged(
                                order,
                                tail -> tail.sort(
                                        Comparator.comparing(HistoryEntry::at).thenComparing(HistoryEntry::actor)))),
                        "entries_with_equal_instants_keep_their_sequence"),
                broken(
                        "stores only the last 255 entries of a history",
                        () -> changing(order -> rearranged(
                                order,
                                tail -> tail.subList(0, Math.max(0, tail.size() - 253))
                                        .clear())),
                        "a_history_of_a_thousand_entries_is_stored"),
                broken(
                        "inserts a new entry before the last one",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult update(Order order) {
                                boolean grown = order.history().size() > 5
                                        && order.history().size()
                                                == stored(order).history().size() + 1;
                                return super.update(
                                        grown
                                                ? rearranged(
                                                        order,
                                                        tail -> Collections.rotate(
                                                                tail.subList(tail.size() - 2, tail.size()), 1))
                                                : order);
                            }
                        },
                        "a_history_that_grows_entry_by_entry_is_stored"),
                broken(
                        "adds the last entry again with each update",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult update(Order order) {
                                boolean same =
                                        find(order.id()).map(Order::history).equals(Optional.of(order.history()));
                                return super.update(
                                        same
                                                ? rearranged(
                                                        order,
                                                        tail -> tail.addAll(List.copyOf(tail.subList(
                                                                Math.max(0, tail.size() - 1), tail.size()))))
                                                : order);
                            }
                        },
                        "an_update_without_a_new_entry_does_not_change_the_history"));
    }

    /** Changes the entries after the first two of an order in progress. There, any sequence is a valid history. */
    private static Order rearranged(Order order, Consumer<List<HistoryEntry>> change) {
        if (order.history().size() < 3 || order.status() != OrderStatus.IN_PROGRESS) {
            return order;
        }
        var history = new ArrayList<>(order.history());
        change.accept(history.subList(2, history.size()));
        return SampleOrders.with(order, order.state(), history).withDue(order.due());
    }

    static Order in(Order order, OrderState state) {
        return SampleOrders.with(order, state, order.history()).withDue(order.due());
    }

    static Order withReason(Order order, UnaryOperator<String> text) {
        if (order.state() instanceof OrderState.Failed failed) {
            return in(
                    order,
                    new OrderState.Failed(new Reason(
                            failed.reason().code(),
                            text.apply(failed.reason().polish()),
                            text.apply(failed.reason().english()))));
        }
        return order;
    }

    private static Instant wrappedNanoseconds(Instant time) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
        return Instant.EPOCH.plusNanos(micros * 1000);
    }

    private static Order at(Order order, Instant orderedAt) {
        return rebuilt(order, orderedAt, order.ministryId());
    }

    private static Order usableUntil(Order order, Optional<Instant> end) {
        return order.activation()
                .map(codes -> new Activation(codes.qrText(), codes.code(), end))
                .map(order::withUsableUntil)
                .orElse(order);
    }

    private static Order rebuilt(Order order, Instant orderedAt, Optional<String> ministryId) {
        return Order.builder()
                .id(order.id())
                .student(order.student())
                .semester(order.semester())
                .orderedAt(orderedAt)
                .validUntil(order.validUntil())
                .ministryId(ministryId)
                .state(order.state())
                .history(order.history())
                .due(order.due())
                .version(order.version())
                .build();
    }
}
