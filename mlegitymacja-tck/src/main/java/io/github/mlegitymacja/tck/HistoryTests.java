package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.REASON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The history is complete and in its original sequence. */
abstract class HistoryTests extends AbstractStoreTests {

    private static final OperatorId CLERK = new OperatorId("clerk-7");
    private static final List<HistoryEntry> EVERY_CHARACTER = everyCharacter();

    HistoryTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void the_history_comes_back_in_its_original_sequence() {
        assertStoredHistory(SampleHistories.inProgress(20, i -> NOON.plusSeconds(i)));
    }

    @Test
    void entries_with_equal_instants_keep_their_sequence() {
        assertStoredHistory(SampleHistories.inProgress(20, i -> NOON));
    }

    @Test
    void entries_with_decreasing_instants_keep_their_sequence() {
        assertStoredHistory(SampleHistories.inProgress(20, i -> NOON.minusSeconds(i)));
    }

    @Test
    void a_history_of_a_thousand_entries_is_stored() {
        assertStoredHistory(SampleHistories.inProgress(1000, i -> NOON.plusMillis(i)));
    }

    @Test
    void a_history_that_grows_entry_by_entry_is_stored() {
        List<HistoryEntry> history = SampleHistories.inProgress(20, i -> NOON.plusSeconds(i));
        Order order =
                stored(SampleOrders.with(SampleOrders.placed(0), new OrderState.Pending(false), history.subList(0, 1)));
        for (int length = 2; length <= history.size(); length++) {
            order = saved(store().update(inProgress(order, history.subList(0, length))));
        }

        assertEquals(history, reread(order).orElseThrow().history());
    }

    @Test
    void an_update_without_a_new_entry_does_not_change_the_history() {
        Order order = stored(inProgress(SampleOrders.placed(0), SampleHistories.inProgress(5, i -> NOON)));

        Order again = saved(store().update(order));

        assertEquals(order.history(), reread(again).orElseThrow().history());
    }

    @Test
    void reasons_and_operators_of_entries_come_back() {
        List<HistoryEntry> plain = SampleHistories.inProgress(6, i -> NOON);
        var otherReason = new Reason("REQUESTED", "na prośbę studenta", "at the student's request");
        assertStoredHistory(List.of(
                plain.get(0).by(CLERK),
                plain.get(1).because(REASON),
                plain.get(2),
                plain.get(3).because(otherReason).by(new OperatorId("usos-1024")),
                plain.get(4).by(CLERK),
                plain.get(5)));
    }

    @Test
    void reasons_and_operators_of_maximum_length_come_back() {
        var longest = List.of("x", "\u017c", "\uffee", "\ud83c\udf93");
        assertStoredHistory(SampleHistories.explained(
                longest.stream()
                        .map(letter -> reason(
                                letter.repeat(Reason.MAX_CODE_LENGTH / letter.length()),
                                letter.repeat(Reason.MAX_TEXT_LENGTH / letter.length())))
                        .toList(),
                longest.stream()
                        .map(letter -> new OperatorId(letter.repeat(OperatorId.MAX_LENGTH / letter.length())))
                        .toList()));
    }

    @Test
    void every_unicode_character_in_reasons_and_operators_comes_back_unchanged() {
        assertStoredHistory(EVERY_CHARACTER);
    }

    @Test
    void an_entry_added_later_keeps_its_reason_and_its_operator() {
        List<HistoryEntry> plain = SampleHistories.inProgress(4, i -> NOON);
        Order order = stored(inProgress(SampleOrders.placed(0), plain.subList(0, 3)));
        var history = new ArrayList<>(order.history());
        history.add(plain.get(3).because(REASON).by(CLERK));

        Order longer = saved(store().update(inProgress(order, history)));

        assertEquals(history, reread(longer).orElseThrow().history());
    }

    private static List<HistoryEntry> everyCharacter() {
        // The characters of the first two planes in short texts, and all characters in long ones.
        List<String> codes = EveryCharacter.inTexts(Reason.MAX_CODE_LENGTH, 0x1FFFF);
        List<String> texts = EveryCharacter.inTexts(Reason.MAX_TEXT_LENGTH, Character.MAX_CODE_POINT);
        return SampleHistories.explained(
                IntStream.range(0, codes.size())
                        .mapToObj(i -> reason(codes.get(i), texts.get(i % texts.size())))
                        .toList(),
                codes.stream().map(OperatorId::new).toList());
    }

    private static Reason reason(String code, String text) {
        return new Reason(code, text, text);
    }

    private void assertStoredHistory(List<HistoryEntry> history) {
        Order stored = stored(inProgress(SampleOrders.placed(0), history));

        assertEquals(history, stored.history());
        assertEquals(history, reread(stored).orElseThrow().history());
        assertEquals(
                history, store().ordersOf(stored.student()).readable().get(0).history());
    }

    private static Order inProgress(Order order, List<HistoryEntry> history) {
        return SampleOrders.with(order, new OrderState.InProgress(), history);
    }
}
