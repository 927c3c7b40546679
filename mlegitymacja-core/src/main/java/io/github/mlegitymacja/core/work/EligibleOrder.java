package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.student.StudentRecord;

/**
 * An order that may be submitted.
 *
 * @param order the order
 * @param student the record of its student, who is eligible
 */
record EligibleOrder(Order order, StudentRecord student) {

    Submission submission() {
        return Submission.of(order.id(), student, order.semester(), order.validUntil());
    }
}
