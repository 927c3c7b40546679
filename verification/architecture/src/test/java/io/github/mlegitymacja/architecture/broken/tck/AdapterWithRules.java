package io.github.mlegitymacja.architecture.broken.tck;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;

/** Sees the rules, and another adapter, in each method. */
public interface AdapterWithRules {

    void renewal(RenewalRule rule);

    void university(University university);

    void adapter(JdbcOrderStore store);
}
