package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.assessment.Assessment;
import io.github.mlegitymacja.core.log.LogEvent;
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
        if (failure.isRetryable()) {
            LogEvent.warn(LOG).because(failure).log("registry.unavailable");
        } else {
            LogEvent.error(LOG).because(failure).log("registry.permanent_failure");
        }
    }

    private static void log(StudentId student, Throwable failure) {
        LogEvent.error(LOG).with("student", student).because(failure).log("student.unreadable");
    }
}
