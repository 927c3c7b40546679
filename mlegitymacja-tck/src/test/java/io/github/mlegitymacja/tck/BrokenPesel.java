package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.PeselProblem;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import java.util.function.Function;
import java.util.stream.Stream;

/** Registries that misread PESEL numbers. */
final class BrokenPesel {

    private BrokenPesel() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.of(
                broken(
                        "does not ignore the padding of a PESEL number",
                        () -> reading(entry -> entry.isBlank() || entry.equals(entry.strip())
                                ? RegisteredPesel.of(entry)
                                : new RegisteredPesel.Invalid(PeselProblem.LENGTH)),
                        "a_padded_pesel_number_is_valid"),
                broken(
                        "reports a blank PESEL number as invalid",
                        () -> reading(entry -> entry.isEmpty() || !entry.isBlank()
                                ? RegisteredPesel.of(entry)
                                : new RegisteredPesel.Invalid(PeselProblem.LENGTH)),
                        "a_blank_pesel_number_is_absent"),
                broken(
                        "throws for a mistyped PESEL number",
                        () -> reading(entry -> entry.isBlank()
                                ? new RegisteredPesel.Absent()
                                : new RegisteredPesel.Valid(Pesel.parse(entry.strip()))),
                        "a_mistyped_pesel_number_is_invalid_and_its_student_is_found"),
                broken(
                        "removes what is not a digit from a PESEL number",
                        () -> reading(entry -> RegisteredPesel.of(entry.replaceAll("[^0-9]", ""))),
                        "a_mistyped_pesel_number_is_invalid_and_its_student_is_found"),
                broken(
                        "fills a short PESEL number up with zeros",
                        () -> reading(entry -> RegisteredPesel.of(
                                entry.matches("[0-9]{8,10}") ? "0".repeat(11 - entry.length()) + entry : entry)),
                        "a_mistyped_pesel_number_is_invalid_and_its_student_is_found"),
                broken(
                        "does not look at the date of birth",
                        () -> reading(entry -> RegisteredPesel.of(entry) instanceof RegisteredPesel.Invalid invalid
                                        && invalid.problem() == PeselProblem.BIRTH_DATE
                                ? new RegisteredPesel.Invalid(PeselProblem.CHECK_DIGIT)
                                : RegisteredPesel.of(entry)),
                        "a_mistyped_pesel_number_is_invalid_and_its_student_is_found"),
                broken(
                        "reads a typed PESEL number as a number",
                        () -> reading(entry -> RegisteredPesel.of(entry.replaceFirst("^0+", ""))),
                        "a_pesel_number_that_begins_with_a_zero_is_valid"));
    }

    private static InMemoryRegistryWithFaults reading(Function<String, RegisteredPesel> mistake) {
        return new InMemoryRegistryWithFaults() {
            @Override
            RegisteredPesel peselOf(String entry) {
                return mistake.apply(entry);
            }
        };
    }
}
