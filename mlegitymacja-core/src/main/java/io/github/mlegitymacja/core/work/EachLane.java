package io.github.mlegitymacja.core.work;

import io.vavr.collection.List;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A value for each lane, in the sequence of the lanes. */
final class EachLane<T> {

    private final Map<Lane, T> values = new EnumMap<>(Lane.class);

    EachLane(Function<Lane, T> value) {
        for (Lane lane : Lane.values()) {
            values.put(lane, value.apply(lane));
        }
    }

    T get(Lane lane) {
        return Objects.requireNonNull(values.get(lane));
    }

    List<T> values() {
        return List.ofAll(values.values());
    }
}
