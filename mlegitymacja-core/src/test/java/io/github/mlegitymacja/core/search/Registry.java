package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The student registry at one point of the search. Immutable.
 *
 * @param truth the truth about the student
 * @param trust how many of its answers may still be wrong
 */
record Registry(Truth truth, Trust trust) {

    enum Truth {
        ENTITLED,
        NOT_ENTITLED,
        MISSING
    }

    enum Trust {
        /** No answer is wrong. */
        TRUTHFUL,
        /** One answer, at any time, may be wrong. */
        ONE_WRONG_ANSWER,
        /** A window may begin during which every answer may be wrong. */
        BEFORE_WINDOW,
        /** Every answer may be wrong, until the window ends. */
        IN_WINDOW
    }

    /** The choice of no answer at all; before it come the truth, "not a student" and "unknown". */
    static final int NO_ANSWER = 3;

    private static final StudentRecord STUDENT = StudentRecord.builder()
            .id(Situation.STUDENT)
            .givenNames("Zażółć")
            .familyName("Gęślą")
            .hasStudentStatus(true)
            .pesel(new RegisteredPesel.Valid(Pesel.parse("44051401359")))
            .photo(Photo.of("image/png", new byte[] {1}))
            .build();
    private static final StudentRecord FORMER_STUDENT = StudentRecord.builder()
            .id(Situation.STUDENT)
            .givenNames("Zażółć")
            .familyName("Gęślą")
            .hasStudentStatus(false)
            .build();

    /** Differs from a true record, so that the search can tell what an activity was told. */
    static final StudentRecord WRONG_RECORD = StudentRecord.builder()
            .id(Situation.STUDENT)
            .givenNames("Zażółć")
            .hasStudentStatus(false)
            .build();

    /** Returns how many answers are possible at the moment. */
    int alternatives() {
        return trust == Trust.ONE_WRONG_ANSWER || trust == Trust.IN_WINDOW ? NO_ANSWER + 1 : 1;
    }

    /** Returns an answer other than {@link #NO_ANSWER}: choice 0 is the truth, all others are wrong. */
    Optional<StudentRecord> answer(int choice) {
        return switch (choice) {
            case 0 -> trueAnswer();
            case 1 -> Optional.of(WRONG_RECORD);
            case 2 -> Optional.empty();
            default -> throw new IllegalArgumentException("no answer " + choice);
        };
    }

    /** Returns the registry after an answer. */
    Registry after(int choice) {
        return choice > 0 && trust == Trust.ONE_WRONG_ANSWER ? with(Trust.TRUTHFUL) : this;
    }

    /** Returns whether an activity that got these answers was truthfully told that the student is not entitled. */
    static boolean hasTold(List<Object> answers) {
        return answers.contains(Optional.of(FORMER_STUDENT));
    }

    /** Returns the first record among the answers that an activity got. */
    static Optional<StudentRecord> firstRecordIn(List<Object> answers) {
        return answers.stream()
                .flatMap(answer -> answer instanceof Optional<?> found ? found.stream() : Stream.of())
                .filter(StudentRecord.class::isInstance)
                .map(StudentRecord.class::cast)
                .findFirst();
    }

    Registry with(Truth other) {
        return new Registry(other, trust);
    }

    Registry with(Trust other) {
        return new Registry(truth, other);
    }

    private Optional<StudentRecord> trueAnswer() {
        return switch (truth) {
            case ENTITLED -> Optional.of(STUDENT);
            case NOT_ENTITLED -> Optional.of(FORMER_STUDENT);
            case MISSING -> Optional.empty();
        };
    }
}
