package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Optional;

/** A registry that contains every student. All of them are eligible. */
final class Registry implements StudentRegistry {

    private static final Photo PHOTO = Photo.of("image/jpeg", new byte[] {1});

    static StudentId id(int number) {
        return new StudentId("student-" + number);
    }

    static StudentRecord record(StudentId id) {
        return StudentRecord.builder()
                .id(id)
                .givenNames("Ada")
                .familyName("Nowak")
                .hasStudentStatus(true)
                .pesel(RegisteredPesel.of("44051401359"))
                .photo(PHOTO)
                .build();
    }

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        return Optional.of(record(id));
    }
}
