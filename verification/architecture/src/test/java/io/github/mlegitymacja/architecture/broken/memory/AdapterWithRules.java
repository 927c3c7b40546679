package io.github.mlegitymacja.architecture.broken.memory;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.renewal.RenewalRule;

/** An adapter that sees the rules, in each method. */
public interface AdapterWithRules {

    void lifeCycle(LifeCycle lifeCycle);

    void renewal(RenewalRule rule);

    void university(University university);
}
