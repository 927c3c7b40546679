package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Registries that know too much, or too little, after a student was removed. */
final class BrokenRemoval {

    private BrokenRemoval() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.of(
                broken(
                        "takes a removed student for one who is no longer a student",
                        () -> new InMemoryRegistryWithFaults() {
                            @Override
                            void remove(StudentId id) {
                                students.put(id, SampleStudents.minimal(id));
                            }
                        },
                        "a_removed_student_is_unknown_and_others_are_found",
                        "a_removed_student_is_unknown_though_read_all_the_time"),
                broken(
                        "does not find whoever begins like a removed student",
                        () -> new InMemoryRegistryWithFaults() {
                            @Override
                            void remove(StudentId id) {
                                students.keySet()
                                        .removeIf(other -> other.value().startsWith(id.value()));
                            }
                        },
                        "a_removed_student_is_unknown_and_others_are_found"),
                broken(
                        "keeps the photo of a removed student",
                        () -> new InMemoryRegistryWithFaults() {
                            private final Map<StudentId, Photo> photos = new ConcurrentHashMap<>();

                            @Override
                            void remove(StudentId id) {
                                Optional.ofNullable(students.remove(id))
                                        .flatMap(StudentRecord::photo)
                                        .ifPresent(photo -> photos.put(id, photo));
                            }

                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                return super.find(id)
                                        .map(record -> record.toBuilder()
                                                .photo(record.photo().or(() -> Optional.ofNullable(photos.get(id))))
                                                .build());
                            }
                        },
                        "a_student_who_comes_back_has_the_new_data_only"));
    }
}
