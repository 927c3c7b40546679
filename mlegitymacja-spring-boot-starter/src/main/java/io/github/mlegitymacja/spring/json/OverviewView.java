package io.github.mlegitymacja.spring.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a student can see and do, as JSON.
 *
 * @param today the Europe/Warsaw date
 * @param semester the semester, for example {@code 2026/27Z}; empty outside the calendar
 * @param current the current order
 * @param lapsed the order that was not renewed in time
 * @param renewalDue whether the current order must be renewed
 * @param workingDocument whether the student has a document that works, and that ends at once if it is cancelled or renewed
 * @param offered the actions to offer
 * @param eligibilityKnown whether the registry has answered
 * @param unmet every condition that the student does not meet
 * @param notices what the student must know
 * @param orders all orders of the student
 */
public record OverviewView(
        LocalDate today,
        Optional<String> semester,
        Optional<OrderView> current,
        Optional<OrderView> lapsed,
        boolean renewalDue,
        boolean workingDocument,
        List<Offer> offered,
        boolean eligibilityKnown,
        List<CodedText> unmet,
        List<CodedText> notices,
        List<OrderView> orders) {

    /**
     * An action to offer.
     *
     * @param code the code, for programs
     * @param text the label in the language of the reader, for example <i>Anuluj zamówienie</i>
     * @param warning what to show before the student confirms the action; empty if the action ends no document
     */
    public record Offer(String code, String text, Optional<CodedText> warning) {}
}
