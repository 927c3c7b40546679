package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.OrderStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A result that differs from that of the store in memory.
 *
 * @param calls the calls that were made
 * @param where the call that returned the result: the last one, or a reading one after it
 * @param expected what the store in memory returned
 * @param found what the store returned, or what it threw
 */
record StoreDifference(List<String> calls, String where, Object expected, Object found) {

    /** Makes a call. */
    static Optional<StoreDifference> of(RandomCall call, KnownState known, OrderStore store) {
        RandomCall.Prepared prepared = call.prepared(known);
        Object found = result(() -> prepared.in(store));
        return of(known, "the last call", prepared.in(known.store), found);
    }

    /** Makes some of the reading calls of {@link StoreContent}. */
    static Optional<StoreDifference> in(OrderStore reading, Collection<String> reads, KnownState known) {
        Map<String, Supplier<Object>> expected = StoreContent.calls(known.store, reading);
        Map<String, Supplier<Object>> found = StoreContent.calls(reading, known.store);
        return reads.stream()
                .flatMap(read -> of(known, read, result(expected, read), result(found, read)).stream())
                .findFirst();
    }

    private static Optional<StoreDifference> of(KnownState known, String where, Object expected, Object found) {
        return expected.equals(found)
                ? Optional.empty()
                : Optional.of(new StoreDifference(List.copyOf(known.made), where, expected, found));
    }

    private static Object result(Map<String, Supplier<Object>> calls, String call) {
        return result(Objects.requireNonNull(calls.get(call)));
    }

    /** What a call returns, or what it throws. */
    private static Object result(Supplier<Object> call) {
        try {
            return Objects.requireNonNullElse(call.get(), "null");
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** Shows the calls one by one, and the two results. */
    @Override
    public String toString() {
        String made = calls.stream().map(call -> "\n  " + call).collect(Collectors.joining());
        return "after these calls" + made + "\nin: " + where + "\nexpected: " + expected + "\nbut was: " + found + "\n"
                + difference();
    }

    private String difference() {
        if (expected instanceof Optional<?> one && found instanceof Optional<?> other) {
            return Orders.difference(one.map(Order.class::cast), other.map(Order.class::cast));
        }
        return expected.toString().equals(found.toString()) ? "(they differ in what is not shown: codes)" : "";
    }
}
