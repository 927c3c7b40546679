package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random records have what registries get wrong. */
class RandomRecordsTest {

    private static final List<StudentRecord> RECORDS = records(0, 500);

    @Test
    void each_optional_attribute_is_sometimes_present_and_sometimes_absent() {
        assertBoth(record -> record.givenNames().isPresent());
        assertBoth(record -> record.familyName().isPresent());
        assertBoth(StudentRecord::hasStudentStatus);
        assertBoth(record -> record.entitledUntil().isPresent());
        assertBoth(record -> record.pesel().number().isPresent());
        assertBoth(record -> record.photo().isPresent());
        assertBoth(record -> record.albumNumber().isPresent());
        assertBoth(record -> record.plasticCard().isPresent());
        assertBoth(record -> record.studyLevels().isEmpty());
        assertBoth(StudentRecord::personalDataChangedSinceCard);
    }

    @Test
    void pesel_numbers_are_of_different_centuries_and_some_begin_with_a_zero() {
        Set<Integer> centuries = drawn(record -> record.pesel().number()).stream()
                .map(pesel -> pesel.birthDate().getYear() / 100)
                .collect(Collectors.toSet());

        assertEquals(Set.of(18, 19, 20), centuries);
        assertTrue(drawn(record -> record.pesel().number()).stream()
                .map(Pesel::digits)
                .anyMatch(digits -> digits.startsWith("00")));
    }

    @Test
    void names_have_from_one_character_to_the_maximum_length() {
        Set<Integer> lengths =
                drawn(StudentRecord::familyName).stream().map(String::length).collect(Collectors.toSet());

        assertTrue(lengths.containsAll(Set.of(1, StudentRecord.MAX_LENGTH)));
    }

    @Test
    void photos_have_every_byte_and_different_types_and_sizes() {
        Set<Photo> photos = drawn(StudentRecord::photo);

        assertEquals(3, photos.stream().map(Photo::mediaType).distinct().count());
        assertTrue(photos.stream().map(Photo::size).distinct().count() > 100);
        assertEquals(
                256,
                photos.stream()
                        .flatMapToInt(photo -> IntStream.range(0, photo.size()).map(photo::byteAt))
                        .distinct()
                        .count());
    }

    @Test
    void the_same_seed_draws_the_same_records() {
        assertEquals(RECORDS.subList(0, 50), records(0, 50));
    }

    private static List<StudentRecord> records(long seed, int count) {
        var random = new RandomRecords(seed);
        return Stream.generate(() -> random.record(SampleOrders.student(0)))
                .limit(count)
                .toList();
    }

    private static void assertBoth(Predicate<StudentRecord> predicate) {
        assertEquals(2, RECORDS.stream().map(predicate::test).distinct().count());
    }

    private static <T> Set<T> drawn(Function<StudentRecord, Optional<T>> attribute) {
        return RECORDS.stream().map(attribute).flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
