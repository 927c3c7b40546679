package io.github.mlegitymacja.examples.ministry.protocol;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes a submission directly, without a class in between whose {@code toString} could reveal personal data.
 */
public final class SubmissionJson {

    private SubmissionJson() {}

    /** Writes a submission as JSON in UTF-8. The order's id is in the address. */
    public static byte[] write(Submission submission) {
        ObjectNode body = Json.object()
                .put("semester", submission.semester().toString())
                .put("validUntil", submission.validUntil().toString());
        body.set("student", student(submission.student()));
        return Json.write(body);
    }

    /**
     * Reads a submission.
     *
     * @throws UnreadableException if the body is not a submission of the protocol
     */
    public static Submission read(OrderId order, byte[] body) {
        Json submission = Json.read(body);
        try {
            return Submission.of(
                    order,
                    student(submission.object("student")),
                    Semester.parse(submission.text("semester")),
                    LocalDate.parse(submission.text("validUntil")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableException("a field of the submission has an invalid value");
        }
    }

    private static ObjectNode student(StudentRecord student) {
        ObjectNode json = Json.object().put("id", student.id().value());
        student.givenNames().ifPresent(names -> json.put("givenNames", names));
        student.familyName().ifPresent(name -> json.put("familyName", name));
        student.pesel().number().ifPresent(pesel -> json.put("pesel", pesel.digits()));
        student.albumNumber().ifPresent(number -> json.put("albumNumber", number));
        student.photo().ifPresent(photo -> json.set("photo", photo(photo)));
        return json;
    }

    private static ObjectNode photo(Photo photo) {
        return Json.object()
                .put("mediaType", photo.mediaType())
                .put("content", Base64.getEncoder().encodeToString(photo.content()));
    }

    private static StudentRecord student(Json json) {
        var student = StudentRecord.builder()
                .id(new StudentId(json.text("id")))
                .givenNames(json.optionalText("givenNames"))
                .familyName(json.optionalText("familyName"))
                .hasStudentStatus(true)
                .albumNumber(json.optionalText("albumNumber"));
        json.optionalText("pesel").map(RegisteredPesel::of).ifPresent(student::pesel);
        json.optionalObject("photo").map(SubmissionJson::photo).ifPresent(student::photo);
        return student.build();
    }

    private static Photo photo(Json json) {
        return Photo.of(json.text("mediaType"), Base64.getDecoder().decode(json.text("content")));
    }
}
