package io.github.mlegitymacja.examples.semester.registrar;

import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the students and the broken lines while an export is read. */
final class Export {

    private final Header header;
    private final List<StudentRecord> students = new ArrayList<>();
    private final List<BrokenLine> brokenLines = new ArrayList<>();
    private final Map<StudentId, Integer> lineOfStudent = new HashMap<>();

    Export(Header header) {
        this.header = header;
    }

    /**
     * Adds a line. Each line is parsed alone, so an unclosed quote affects one student and not the rest of the file.
     */
    void add(int number, String line) {
        if (!line.isBlank()) {
            header.parseStudent(line)
                    .toEither()
                    .peek(student -> add(number, student))
                    .peekLeft(problems -> brokenLines.add(new BrokenLine(number, problems)));
        }
    }

    StudentFile toFile() {
        return new StudentFile(List.copyOf(students), List.copyOf(brokenLines));
    }

    private void add(int number, StudentRecord student) {
        Integer firstLine = lineOfStudent.putIfAbsent(student.id(), number);
        if (firstLine == null) {
            students.add(student);
        } else {
            brokenLines.add(new BrokenLine(number, Array.of(LineProblem.repeatedId(firstLine))));
        }
    }
}
