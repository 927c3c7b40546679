package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;
import static io.github.mlegitymacja.tck.BrokenFind.finding;

import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Registries that return wrong records, or none. */
final class BrokenFinding {

    private BrokenFinding() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.of(
                brokenThroughout(
                        "leaves out optional attributes",
                        () -> finding(
                                (registry, id) -> registry.recorded(id).map(record -> SampleStudents.minimal(id))),
                        "a_complete_record_comes_back"),
                brokenThroughout(
                        "does not find students without a photo",
                        () -> finding((registry, id) -> registry.recorded(id)
                                .filter(record -> record.photo().isPresent())),
                        "a_record_without_optional_attributes_comes_back"),
                broken(
                        "does not find students without a given name",
                        () -> finding((registry, id) -> registry.recorded(id)
                                .filter(record -> record.givenNames().isPresent())),
                        "students_with_one_name_come_back"),
                broken(
                        "writes a dash for a missing name",
                        () -> finding((registry, id) -> registry.recorded(id)
                                .map(record -> record.toBuilder()
                                        .familyName(record.familyName().orElse("-"))
                                        .build())),
                        "students_with_one_name_come_back"),
                brokenThroughout(
                        "returns the first day on which the student is no longer entitled",
                        () -> finding((registry, id) -> registry.recorded(id)
                                .map(record -> record.toBuilder()
                                        .entitledUntil(record.entitledUntil().map(day -> day.plusDays(1)))
                                        .build())),
                        "the_last_day_of_the_entitlement_comes_back",
                        "a_complete_record_comes_back"),
                broken(
                        "ignores the last day of the entitlement in a leap year",
                        () -> finding((registry, id) -> registry.recorded(id)
                                .map(record -> record.toBuilder()
                                        .entitledUntil(record.entitledUntil().filter(day -> !day.isLeapYear()))
                                        .build())),
                        "the_last_day_of_the_entitlement_comes_back"),
                brokenThroughout(
                        "throws for an unknown student",
                        () -> finding((registry, id) ->
                                Optional.of(registry.recorded(id).orElseThrow())),
                        "an_unknown_student_is_an_empty_result_and_not_an_exception"),
                brokenThroughout(
                        "returns the record of the first student for all students",
                        () -> {
                            var first = new ConcurrentHashMap<String, Optional<StudentRecord>>();
                            return finding(
                                    (registry, id) -> first.computeIfAbsent("first", it -> registry.recorded(id)));
                        },
                        "each_student_has_their_own_record",
                        "eight_threads_find_their_students_concurrently"),
                broken(
                        "returns an empty result for a null id",
                        () -> finding((registry, id) -> id == null ? Optional.empty() : registry.recorded(id)),
                        "a_null_id_throws_a_null_pointer_exception"),
                broken(
                        "cuts photos after 64 KiB",
                        () -> finding((registry, id) -> registry.recorded(id)
                                .map(record -> record.toBuilder()
                                        .photo(record.photo().map(BrokenFinding::cut))
                                        .build())),
                        "a_photo_of_a_mebibyte_comes_back"),
                broken(
                        "joins the tables of a person by the PESEL number",
                        () -> finding((registry, id) -> registry.recorded(id)
                                .flatMap(record -> registry.students.values().stream()
                                        .filter(other -> other.pesel().equals(record.pesel()))
                                        .min(Comparator.comparing(
                                                other -> other.id().value())))
                                .map(other -> other.toBuilder().id(id).build())),
                        "students_with_the_same_numbers_have_their_own_records",
                        "answers_in_any_sequence_were_right_in_the_last_ten_minutes"));
    }

    private static Photo cut(Photo photo) {
        byte[] content = photo.content();
        return Photo.of(photo.mediaType(), Arrays.copyOf(content, Math.min(content.length, 65_535)));
    }
}
