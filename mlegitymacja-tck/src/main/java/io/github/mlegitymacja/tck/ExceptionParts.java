package io.github.mlegitymacja.tck;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** All that a log shows of an exception. */
final class ExceptionParts {

    private ExceptionParts() {}

    /** Returns the exception, its causes, and all that they suppressed. */
    static Set<Throwable> of(Throwable exception) {
        Set<Throwable> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>(Set.of(exception));
        while (!left.isEmpty()) {
            Throwable next = left.remove();
            if (parts.add(next)) {
                Optional.ofNullable(next.getCause()).ifPresent(left::add);
                left.addAll(Arrays.asList(next.getSuppressed()));
            }
        }
        return parts;
    }
}
