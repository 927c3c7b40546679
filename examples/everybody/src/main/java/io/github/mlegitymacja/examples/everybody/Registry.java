package io.github.mlegitymacja.examples.everybody;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A student registry that fails in each way in which a real one fails at night. */
final class Registry implements StudentRegistry {

    private static final LocalDateTime DOWN_FROM = LocalDateTime.of(2026, 10, 2, 22, 20);
    private static final LocalDateTime DOWN_UNTIL = LocalDateTime.of(2026, 10, 3, 4, 0);

    private final List<Situation> situations = Situation.ofThousand();
    private final int size;
    private final Supplier<LocalDateTime> time;
    private boolean repaired;

    Registry(int size, Supplier<LocalDateTime> time) {
        this.size = size;
        this.time = time;
    }

    int size() {
        return size;
    }

    Stream<StudentId> students() {
        return IntStream.range(0, size).mapToObj(MadeUp::id);
    }

    Situation situation(StudentId student) {
        return situations.get(MadeUp.number(student) % situations.size());
    }

    void repair() {
        repaired = true;
    }

    @Override
    public Optional<StudentRecord> find(StudentId student) {
        requireUp();
        Situation situation = situation(student);
        if (situation == Situation.NOT_IN_THE_REGISTRY) {
            return Optional.empty();
        } else if (situation == Situation.TIMES_OUT_AT_NIGHT && !repaired) {
            throw new InfrastructureException("the registry timed out");
        } else if (situation == Situation.BROKEN_RECORD && !repaired) {
            throw new IllegalStateException("column photo: unexpected end of data");
        }
        return Optional.of(MadeUp.record(student, situation));
    }

    private void requireUp() {
        if (time.get().isAfter(DOWN_FROM) && time.get().isBefore(DOWN_UNTIL)) {
            throw new InfrastructureException("the registry is down");
        }
    }
}
