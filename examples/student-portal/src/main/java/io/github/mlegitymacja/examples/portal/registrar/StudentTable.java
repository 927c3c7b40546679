package io.github.mlegitymacja.examples.portal.registrar;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.student.StudyLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A student registry on a database table. A university replaces it with an adapter to USOS or another student system.
 */
@Component
public class StudentTable implements StudentRegistry {

    private final JdbcClient database;

    StudentTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        try {
            return database.sql("SELECT * FROM portal_student WHERE id = ?")
                    .param(id.value())
                    .query((row, number) -> student(row))
                    .optional();
        } catch (DataAccessException e) {
            // Without the cause, because its message may quote values of the row.
            throw new InfrastructureException("the table of students does not answer", null);
        }
    }

    /** Gives a person student status, or takes it away. */
    public void setStudentStatus(StudentId id, boolean hasStatus) {
        database.sql("UPDATE portal_student SET has_student_status = ? WHERE id = ?")
                .params(hasStatus, id.value())
                .update();
    }

    private static StudentRecord student(ResultSet row) throws SQLException {
        return StudentRecord.builder()
                .id(new StudentId(row.getString("id")))
                .givenNames(Optional.ofNullable(row.getString("given_names")))
                .familyName(Optional.ofNullable(row.getString("family_name")))
                .hasStudentStatus(row.getBoolean("has_student_status"))
                .pesel(RegisteredPesel.of(row.getString("pesel")))
                .photo(Optional.ofNullable(row.getBytes("photo")).map(bytes -> Photo.of("image/png", bytes)))
                .albumNumber(Optional.ofNullable(row.getString("album_number")))
                .studyLevels(Optional.ofNullable(row.getString("study_level")).map(StudyLevel::valueOf).stream()
                        .toList())
                .build();
    }
}
