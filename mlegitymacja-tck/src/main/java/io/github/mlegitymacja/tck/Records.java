package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.fail;

import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Compares records of students. A failure names the attributes that differ, and contains no personal data. */
final class Records {

    private Records() {}

    /**
     * Fails unless both are equal.
     *
     * @param where what the message begins with, without personal data
     */
    static void assertSame(Optional<StudentRecord> expected, Optional<StudentRecord> actual, String where) {
        if (!expected.equals(actual)) {
            fail(where + ":\n" + difference(expected, actual));
        }
    }

    /** Says in which attributes two results differ. */
    static String difference(Optional<StudentRecord> expected, Optional<StudentRecord> actual) {
        if (Objects.isNull(actual)) {
            return "null was returned";
        }
        if (expected.isPresent() && actual.isPresent()) {
            return differences(expected.get(), actual.get());
        }
        return expected.isPresent()
                ? "expected a record but nothing was found"
                : "expected an empty result but a record was found";
    }

    private static String differences(StudentRecord expected, StudentRecord actual) {
        var found = new Differences();
        compareShown(found, expected, actual);
        found.secret("givenNames", expected.givenNames(), actual.givenNames());
        found.secret("familyName", expected.familyName(), actual.familyName());
        found.secret("albumNumber", expected.albumNumber(), actual.albumNumber());
        comparePesel(found, expected, actual);
        comparePhoto(found, expected, actual);
        compareDetails(found, expected, actual);
        return found.toString();
    }

    private static void compareShown(Differences found, StudentRecord expected, StudentRecord actual) {
        found.shown("id", expected.id(), actual.id());
        found.shown("hasStudentStatus", expected.hasStudentStatus(), actual.hasStudentStatus());
        found.shown("entitledUntil", expected.entitledUntil(), actual.entitledUntil());
        found.shown("plasticCard", expected.plasticCard(), actual.plasticCard());
        found.shown("studyLevels", new TreeSet<>(expected.studyLevels()), new TreeSet<>(actual.studyLevels()));
        found.shown(
                "personalDataChangedSinceCard",
                expected.personalDataChangedSinceCard(),
                actual.personalDataChangedSinceCard());
    }

    /** A valid number hides itself; the problem of an invalid one is no secret. */
    private static String kind(RegisteredPesel pesel) {
        return pesel instanceof RegisteredPesel.Valid ? "Valid" : pesel.toString();
    }

    private static void comparePesel(Differences found, StudentRecord expected, StudentRecord actual) {
        found.shown("pesel", kind(expected.pesel()), kind(actual.pesel()));
        Optional<Pesel> one = expected.pesel().number();
        Optional<Pesel> other = actual.pesel().number();
        if (one.isPresent() && other.isPresent()) {
            found.secret("pesel", one.map(Pesel::digits), other.map(Pesel::digits));
        }
    }

    private static void comparePhoto(Differences found, StudentRecord expected, StudentRecord actual) {
        Optional<Photo> one = expected.photo();
        Optional<Photo> other = actual.photo();
        found.shown("photo's media type", one.map(Photo::mediaType), other.map(Photo::mediaType));
        found.secretBytes("photo", one.map(Photo::content), other.map(Photo::content));
    }

    private static void compareDetails(Differences found, StudentRecord expected, StudentRecord actual) {
        var names = new TreeSet<>(expected.details().keySet());
        names.addAll(actual.details().keySet());
        for (String name : names) {
            found.secret(
                    "details." + name,
                    Optional.ofNullable(expected.details().get(name)),
                    Optional.ofNullable(actual.details().get(name)));
        }
    }
}
