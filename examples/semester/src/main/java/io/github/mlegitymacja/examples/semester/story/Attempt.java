package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.vavr.control.Either;
import java.util.Optional;

/**
 * A request that is going to be refused.
 *
 * @param expected the type of the refusal
 * @param result the answer; empty if no student of the file could make the request
 */
record Attempt(Class<? extends Refusal> expected, Optional<? extends Either<Refusal, ?>> result) {

    Optional<Refusal> refusal() {
        return result.flatMap(either -> either.swap().toJavaOptional());
    }
}
