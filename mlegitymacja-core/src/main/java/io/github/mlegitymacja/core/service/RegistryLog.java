package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.assessment.Assessment;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.collection.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what an operator has to know about the answers of the registry to requests of students. */
final class RegistryLog {

    private static final Logger LOG = LoggerFactory.getLogger(OrderService.class);
    private static final int FRAMES = 3;

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

    /** The message of the exception may contain personal data and is not logged. */
    private static void log(StudentId student, RuntimeException failure) {
        LOG.atError()
                .addKeyValue("student", student)
                .addKeyValue("error", failure.getClass().getName())
                .addKeyValue("at", List.of(failure.getStackTrace()).take(FRAMES).mkString(", "))
                .log("student.unreadable");
    }
}
