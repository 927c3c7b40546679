package io.github.mlegitymacja.spring.work;

import io.github.mlegitymacja.core.work.EntitlementReport;

/** Receives the result of each entitlement check of this process, for example to send a mail if a person must decide. */
@FunctionalInterface
public interface EntitlementListener {

    /**
     * Takes the result of a check.
     *
     * @param report what was found and revoked
     */
    void checked(EntitlementReport report);
}
