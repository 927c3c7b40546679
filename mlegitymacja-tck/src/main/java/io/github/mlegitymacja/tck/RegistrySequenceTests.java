package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Students whose keys look alike are recorded and changed at random, and read at any time. */
abstract class RegistrySequenceTests extends AbstractRegistryTests {

    private static final int SEQUENCES = 36;
    private static final int CHANGES = 60;

    RegistrySequenceTests(StudentRegistryContract contract) {
        super(contract);
    }

    @RepeatedTest(value = LookAlikes.MOST_KEYS, failureThreshold = 1)
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
        RandomRecords random = random(0);
        List<StudentRecord> records =
                possible(LookAlikes.all().toList()).stream().map(random::record).toList();
        records.forEach(contract::record);
        letMinutesPass();

        records.forEach(this::assertFound);
    }

    @RepeatedTest(value = SEQUENCES, failureThreshold = 1)
    void answers_in_any_sequence_were_right_in_the_last_ten_minutes(RepetitionInfo repetition) {
        int number = repetition.getCurrentRepetition();
        RegistrySequence sequence = sequence(number, pool(number));
        for (int i = 0; i < CHANGES; i++) {
            sequence.change();
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

    private List<StudentId> possible(List<StudentId> ids) {
        return ids.stream().filter(contract::isPossible).toList();
    }
}
