package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.InMemoryStoreWithFaults.changing;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that lose or change the reasons and operators of a history. */
final class BrokenHistory {

    private BrokenHistory() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "loses the reasons of a history",
                        () -> changing(order -> explained(order, text -> "", text -> text)),
                        "reasons_and_operators_of_entries_come_back",
                        "every_attribute_that_an_update_can_change_comes_back_from_a_batch"),
                broken(
                        "loses the operators of a history",
                        () -> changing(order -> explained(order, text -> text, operator -> "")),
                        "reasons_and_operators_of_entries_come_back"),
                broken(
                        "gives an entry without a reason the one of the entry before",
                        () -> changing(BrokenHistory::withReasonBefore),
                        "reasons_and_operators_of_entries_come_back"),
                broken(
                        "truncates the operators of a history",
                        () -> changing(order -> explained(
                                order,
                                text -> text,
                                operator -> operator.substring(0, Math.min(60, operator.length())))),
                        "reasons_and_operators_of_maximum_length_come_back"),
                broken(
                        "replaces a character of the reasons of a history",
                        () -> changing(order ->
                                explained(order, text -> text.replace('\u2126', '\u03a9'), operator -> operator)),
                        "every_unicode_character_in_reasons_and_operators_comes_back_unchanged"),
                broken(
                        "stores reasons and operators with a whole history only",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult update(Order order) {
                                int stored = stored(order).history().size();
                                return super.update(
                                        order.history().size() == stored + 1 && stored == 3
                                                ? explained(order, text -> "", operator -> "")
                                                : order);
                            }
                        },
                        "an_entry_added_later_keeps_its_reason_and_its_operator"));
    }

    /** Changes the texts of all reasons and operators; an empty one counts as none. */
    private static Order explained(Order order, UnaryOperator<String> text, UnaryOperator<String> operator) {
        return with(order, entry -> {
            Optional<Reason> reason = entry.reason()
                    .filter(old -> !text.apply(old.polish()).isEmpty())
                    .map(old -> new Reason(old.code(), text.apply(old.polish()), text.apply(old.english())));
            Optional<OperatorId> by = entry.operator()
                    .map(OperatorId::value)
                    .map(operator)
                    .filter(value -> !value.isEmpty())
                    .map(OperatorId::new);
            HistoryEntry explained = reason.map(plain(entry)::because).orElse(plain(entry));
            return by.map(explained::by).orElse(explained);
        });
    }

    private static Order withReasonBefore(Order order) {
        var history = new ArrayList<HistoryEntry>();
        for (HistoryEntry entry : order.history()) {
            Optional<Reason> before = history.isEmpty()
                    ? Optional.empty()
                    : history.get(history.size() - 1).reason();
            history.add(entry.reason().or(() -> before).map(entry::because).orElse(entry));
        }
        return SampleOrders.with(order, order.state(), history).withDue(order.due());
    }

    private static Order with(Order order, UnaryOperator<HistoryEntry> change) {
        var history = order.history().stream().map(change).toList();
        return SampleOrders.with(order, order.state(), history).withDue(order.due());
    }

    private static HistoryEntry plain(HistoryEntry entry) {
        return HistoryEntry.of(entry.at(), entry.event(), entry.actor(), entry.from(), entry.to());
    }
}
