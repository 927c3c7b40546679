package io.github.mlegitymacja.examples.quickstart.story;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.vavr.control.Either;
import java.util.Optional;

/**
 * Something that is going to be refused.
 *
 * @param expected the kind of refusal
 * @param result what came of it; empty if the file has nobody who could try
 */
record Attempt(Class<? extends Refusal> expected, Optional<? extends Either<Refusal, ?>> result) {

    Optional<Refusal> refusal() {
        return result.flatMap(either -> either.swap().toJavaOptional());
    }
}
