package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Students whose keys look alike are recorded and changed at random, and all of them are read after each change. */
abstract class RegistrySequenceTests extends AbstractRegistryTests {

    private static final int SEQUENCES = 36;
    private static final int CHANGES = 30;

    RegistrySequenceTests(StudentRegistryContract contract) {
        super(contract);
    }

    @RepeatedTest(LookAlikes.MOST_KEYS)
    void a_student_whose_key_resembles_a_known_one_is_unknown(RepetitionInfo repetition) {
        Set<StudentId> known = LookAlikes.oneOfEachRow(repetition.getCurrentRepetition());
        known.removeIf(id -> !contract.isPossible(id));
        known.forEach(id -> contract.record(SampleStudents.complete(id)));
        letMinutesPass();

        known.forEach(id -> assertFound(SampleStudents.complete(id)));
        LookAlikes.all().filter(id -> !known.contains(id)).forEach(this::assertUnknown);
    }

    @Test
    void students_whose_keys_look_alike_have_their_own_records() {
        var random = new RandomRecords(0);
        List<StudentRecord> records =
                possible(LookAlikes.all().toList()).stream().map(random::record).toList();
        records.forEach(contract::record);
        letMinutesPass();

        records.forEach(this::assertFound);
    }

    @RepeatedTest(SEQUENCES)
    void records_that_change_in_any_sequence_are_those_recorded_last(RepetitionInfo repetition) {
        var random = new RandomRecords(repetition.getCurrentRepetition());
        var recorded = new RecordedStudents(contract);
        List<StudentId> pool = pool(repetition.getCurrentRepetition());
        List<StudentId> changing = random.some(possible(pool));
        for (int i = 0; i < CHANGES; i++) {
            change(random, recorded, random.one(changing));
            for (StudentId early : random.some(pool)) {
                recorded.assertPresentOrRecent(early, find(early));
            }
            if (random.below(3) > 0) {
                letMinutesPass();
                recorded.settle();
                pool.forEach(id -> recorded.assertPresent(id, find(id)));
            }
        }
    }

    /** Every other sequence uses keys of the same kind. */
    private List<StudentId> pool(int sequence) {
        Stream<StudentId> lookAlikes = sequence % 2 == 0
                ? LookAlikes.row(sequence / 2).stream()
                : new RandomRecords(sequence)
                        .some(LookAlikes.all().toList()).stream().limit(8);
        Stream<StudentId> known = Stream.of(0, 1, 10).map(this::student);
        return Stream.concat(lookAlikes, known).distinct().toList();
    }

    private void change(RandomRecords random, RecordedStudents recorded, StudentId id) {
        Optional<StudentRecord> present = recorded.recorded(id);
        int kind = random.below(8);
        if (kind == 0 && present.isPresent() && contract instanceof RemovableStudents source) {
            recorded.remove(id, source);
        } else if (kind < 5 && present.isPresent()) {
            recorded.put(random.withOneChange(present.get()));
        } else {
            recorded.put(random.record(id));
        }
    }

    private List<StudentId> possible(List<StudentId> ids) {
        return ids.stream().filter(contract::isPossible).toList();
    }
}
