package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.assessment.Assessment;

/** What {@link BulkOrders} has done for a student, or why it has done nothing. */
public enum BulkOutcome {
    /** An order was placed. */
    PLACED,
    /** The student has an open order of this semester, perhaps from an earlier run. */
    ALREADY_OPEN,
    /**
     * The student has an open order of the previous semester. It is left alone, because its document would end at once:
     * ask the student to renew.
     */
    RENEWAL_DUE,
    /**
     * The student or the university has closed an order in this semester: it was cancelled or revoked. Order for this
     * student with {@link OfficeService#order} if that was a mistake.
     */
    CLOSED_THIS_SEMESTER,
    /** The student does not meet all conditions; {@link BulkReport#unmet} says which. */
    NOT_ELIGIBLE,
    /** The registry does not contain the student. */
    UNKNOWN_STUDENT,
    /** The registry did not answer for this student. */
    REGISTRY_UNAVAILABLE,
    /** The student's record in the registry cannot be read; the log says why. */
    UNREADABLE_RECORD,
    /** The data of an order of the student cannot be read; the log says why. */
    UNREADABLE_ORDER;

    static BulkOutcome of(Assessment assessment) {
        if (assessment instanceof Assessment.NotEligible) {
            return NOT_ELIGIBLE;
        } else if (assessment instanceof Assessment.Missing) {
            return UNKNOWN_STUDENT;
        }
        return assessment instanceof Assessment.Unavailable ? REGISTRY_UNAVAILABLE : UNREADABLE_RECORD;
    }

    /** Returns whether a person must act for the students with this outcome, so that a report has to name them. */
    boolean needsPerson() {
        return this != PLACED && this != ALREADY_OPEN;
    }
}
