package io.github.mlegitymacja.spring;

import java.io.Serial;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Nobody has said when the summer semester begins. */
final class MissingSummerException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    MissingSummerException() {
        super("mlegitymacja.summer-begins is missing");
    }

    /** Says what to do. */
    static final class Analyzer extends AbstractFailureAnalyzer<MissingSummerException> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, MissingSummerException cause) {
            return new FailureAnalysis(
                    "It is not known when the summer semester of this university begins. Orders depend on it: until when they "
                            + "are valid, and when they must be renewed.",
                    "Set the property mlegitymacja.summer-begins to the month and day, for example --02-22 for 22 February, or "
                            + "define a bean of type AcademicCalendar.",
                    cause);
        }
    }
}
