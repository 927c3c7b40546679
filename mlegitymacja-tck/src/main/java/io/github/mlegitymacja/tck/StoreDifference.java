package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.OrderStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A result that differs from that of the store in memory.
 *
 * @param calls the calls that were made
 * @param where the call that returned the result: the last one, or a reading one after it
 * @param expected what the store in memory returned
 * @param found what the store returned, or what it threw
 */
record StoreDifference(List<RandomCall> calls, String where, Object expected, Object found) {

    /** Makes the last of the calls, and reads everything in another instance if there is one. */
    static Optional<StoreDifference> after(
            List<RandomCall> calls, KnownState known, OrderStore store, Optional<OrderStore> reading) {
        RandomCall last = calls.get(calls.size() - 1);
        RandomCall.Prepared prepared = last.prepared(known);
        Object found = result(() -> prepared.in(store));
        Object expected = prepared.in(known.store);
        if (!expected.equals(found)) {
            return Optional.of(new StoreDifference(calls, "the last call", expected, found));
        }
        return reading.flatMap(instance -> inContent(calls, known, instance));
    }

    private static Optional<StoreDifference> inContent(List<RandomCall> calls, KnownState known, OrderStore reading) {
        Map<String, Object> all = StoreContent.of(known.store, reading);
        Object read = result(() -> StoreContent.of(reading));
        return read.equals(all) ? Optional.empty() : Optional.of(inContent(calls, all, read));
    }

    private static StoreDifference inContent(List<RandomCall> calls, Map<String, Object> expected, Object found) {
        if (!(found instanceof Map<?, ?> content)) {
            return new StoreDifference(calls, "reading everything", expected.keySet(), found);
        }
        String where = expected.keySet().stream()
                .filter(key -> !Objects.equals(expected.get(key), content.get(key)))
                .findFirst()
                .orElse("reading everything");
        return new StoreDifference(
                calls, where, String.valueOf(expected.get(where)), String.valueOf(content.get(where)));
    }

    /** What a call returns, or what it throws. */
    private static Object result(java.util.function.Supplier<Object> call) {
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
        return "after these calls" + made + "\nin: " + where + "\nexpected: " + expected + "\nbut was: " + found
                + (expected.toString().equals(found.toString()) ? "\n(they differ in what is not shown: codes)" : "");
    }
}
