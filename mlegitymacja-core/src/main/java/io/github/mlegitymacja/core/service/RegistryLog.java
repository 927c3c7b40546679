package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.assessment.Assessment;
import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what an operator has to know about the answers of the registry to requests of students. */
final class RegistryLog {

    private static final Logger LOG = LoggerFactory.getLogger(OrderService.class);

    private RegistryLog() {}

    static Assessment logged(StudentId student, Assessment assessment) {
        if (assessment instanceof Assessment.Unavailable unavailable) {
            log(unavailable.cause());
        } else if (assessment instanceof Assessment.Unreadable unreadable) {
            log(student, unreadable.cause());
        }
        return assessment;
    }

    private static void log(InfrastructureException failure) {
        var event = (failure.isRetryable() ? LOG.atWarn() : LOG.atError()).addKeyValue("message", failure.getMessage());
        if (failure.isRetryable()) {
            event.log("registry.unavailable");
        } else {
            event.log("registry.permanent_failure");
        }
    }

    private static void log(StudentId student, Throwable failure) {
        Survivable.describe(LOG.atError().addKeyValue("student", student), failure)
                .log("student.unreadable");
    }
}
