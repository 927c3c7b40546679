package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.assessment.Assessment;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.student.StudentRecord;

/**
 * An order that may be submitted.
 *
 * @param read the order as it was read
 * @param order the order to submit, with the validity that the student's entitlement allows
 * @param student the record of its student, who is eligible
 */
record EligibleOrder(Order read, Order order, StudentRecord student) {

    /**
     * The ministry ignores the content of a repeated submission, so only a first attempt can still shorten the validity.
     */
    static EligibleOrder of(Order order, Assessment.Eligible eligible) {
        Order valid = order.mayBeKnownToMinistry() ? order : order.withValidUntil(eligible.atMost(order.validUntil()));
        return new EligibleOrder(order, valid, eligible.student());
    }

    EligibleOrder stored(Order stored) {
        return new EligibleOrder(stored, stored, student);
    }

    Submission submission() {
        return Submission.of(order.id(), student, order.semester(), order.validUntil());
    }
}
