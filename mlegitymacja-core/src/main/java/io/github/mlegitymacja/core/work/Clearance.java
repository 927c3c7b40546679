package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.student.StudentRecord;

/**
 * An order that may be handed over.
 *
 * @param order the order
 * @param student its student, who is eligible
 */
record Clearance(Order order, StudentRecord student) {

    Submission submission() {
        return Submission.of(order.id(), student, order.semester(), order.validUntil());
    }
}
