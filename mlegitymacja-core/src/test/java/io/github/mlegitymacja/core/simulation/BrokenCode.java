package io.github.mlegitymacja.core.simulation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Code of a university that throws what nobody expects. */
final class BrokenCode {

    private final Scene scene;

    BrokenCode(Scene scene) {
        this.scene = scene;
    }

    /** Calls something, and sometimes throws instead of it or after it. */
    <T> T sometimes(Fault fault, Supplier<T> call) {
        if (!scene.chance.strikes(fault)) {
            return call.get();
        }
        Random random = scene.chance.of(fault);
        Optional<T> lost = random.nextBoolean() ? Optional.of(call.get()) : Optional.empty();
        lost.ifPresent(answer -> scene.trace.add(scene.agenda.now(), "broken code", "loses an answer", ""));
        throw sneaky(Chance.pick(
                List.of(new Simulated(), new NoClassDefFoundError("simulated"), new IOException("not declared")),
                random));
    }

    @SuppressWarnings("unchecked") // the compiler takes T for a RuntimeException
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** An error as a broken adapter may throw it. */
    private static final class Simulated extends AssertionError {
        private static final long serialVersionUID = 1L;
    }
}
