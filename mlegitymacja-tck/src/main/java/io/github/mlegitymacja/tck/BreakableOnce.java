package io.github.mlegitymacja.tck;

/**
 * An optional interface for test classes that can also let a single step of a call fail, while all later ones succeed. Tests
 * of adapters that try again are skipped without it, and the report says so.
 */
public interface BreakableOnce extends BreakableMidway {

    /**
     * Lets the adapter make a number of further steps, then makes one step fail, and lets all later ones succeed.
     *
     * @param steps how many steps succeed before, 0 or more; if a call needs fewer steps than this, it succeeds, and {@link
     *     #restoreConnection} takes the failure back
     */
    void breakConnectionOnceAfter(int steps);
}
