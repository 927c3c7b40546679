package io.github.mlegitymacja.examples.spring;

import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds students. Yours asks the student system; this one knows Zofia. */
@Component
class Registry implements StudentRegistry {

    @Override
    public Optional<StudentRecord> find(StudentId student) {
        return student.value().equals("zofia") ? Optional.of(zofia(student)) : Optional.empty();
    }

    private static StudentRecord zofia(StudentId id) {
        return StudentRecord.builder()
                .id(id)
                .givenNames("Zofia")
                .familyName("Żółkiewska")
                .hasStudentStatus(true)
                .pesel(RegisteredPesel.of("05271234585"))
                .photo(Photo.of("image/jpeg", new byte[] {1}))
                .build();
    }
}
