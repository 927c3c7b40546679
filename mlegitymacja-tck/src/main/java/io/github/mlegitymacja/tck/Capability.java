package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a test class or an adapter can do beyond what it must; whoever cannot is skipped, and says so. */
final class Capability {

    private Capability() {}

    static <C> C of(Object owner, Class<C> capability) {
        assumeTrue(
                capability.isInstance(owner),
                () -> owner.getClass().getSimpleName() + " does not implement " + capability.getSimpleName());
        return capability.cast(owner);
    }
}
