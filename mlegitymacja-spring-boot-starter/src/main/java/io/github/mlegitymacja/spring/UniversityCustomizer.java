package io.github.mlegitymacja.spring;

import io.github.mlegitymacja.core.University;

/**
 * Changes the university of the application before it is built. For what has no property and no bean of its own, above all
 * the conditions:
 *
 * <pre>{@code
 * @Bean
 * UniversityCustomizer conditions() {
 *     return university -> university.eligibility(EligibilityPolicy.standard().and(Conditions.albumNumber()));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface UniversityCustomizer {

    /**
     * Changes the university.
     *
     * @param university sets each part once: the adapters and the calendar are set already, and the clock, the texts and the
     *     subscriber if there are beans of these types
     */
    void customize(University.Builder university);
}
