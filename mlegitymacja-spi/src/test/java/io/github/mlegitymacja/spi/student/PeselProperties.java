package io.github.mlegitymacja.spi.student;

import static io.github.mlegitymacja.spi.student.PeselNumbers.beginsWithDate;
import static io.github.mlegitymacja.spi.student.PeselNumbers.digit;
import static io.github.mlegitymacja.spi.student.PeselNumbers.weightedSum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.Dates;

class PeselProperties {

    @Property
    void a_number_for_a_day_of_any_of_the_five_centuries_returns_that_day_and_its_digits(
            @ForAll("births") LocalDate birth, @ForAll @IntRange(max = 9999) int serial) {
        String digits = PeselNumbers.number(birth, serial);

        Pesel pesel = Pesel.parse(digits);

        assertEquals(digits, pesel.digits());
        assertEquals(birth, pesel.birthDate());
    }

    @Property
    void an_odd_serial_number_is_male_and_an_even_one_female(
            @ForAll("births") LocalDate birth, @ForAll @IntRange(max = 9999) int serial) {
        Sex sex = Pesel.parse(PeselNumbers.number(birth, serial)).sex();

        assertEquals(serial % 2 == 1 ? Sex.MALE : Sex.FEMALE, sex);
    }

    @Example
    void the_first_and_the_last_day_have_numbers() {
        assertEquals(PeselNumbers.FIRST_DAY, Pesel.parse("00810100019").birthDate());
        assertEquals(PeselNumbers.LAST_DAY, Pesel.parse("99723199991").birthDate());
    }

    @Property
    void every_mistyped_digit_is_detected(@ForAll("numbers") String digits) {
        for (int at = 0; at < digits.length(); at++) {
            for (char other = '0'; other <= '9'; other++) {
                String mistyped = digits.substring(0, at) + other + digits.substring(at + 1);

                assertEquals(mistyped.equals(digits), Pesel.problemIn(mistyped).isEmpty(), mistyped);
            }
        }
    }

    /**
     * Neighbours differ in weight by 2, 4 or 8, so swapping them changes the sum by a multiple of ten exactly when the
     * two digits are five apart (or the same).
     */
    @Property
    void swapped_neighbours_are_detected_unless_they_are_five_apart_and_form_another_date(
            @ForAll("numbers") String digits) {
        for (int at = 0; at < digits.length() - 1; at++) {
            int weightDifference = digit(PeselNumbers.WEIGHTS, at) - digit(PeselNumbers.WEIGHTS, at + 1);
            int digitDifference = digit(digits, at) - digit(digits, at + 1);
            boolean detectedByTheSum = weightDifference * digitDifference % 10 != 0;
            String swapped =
                    digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);

            assertEquals(digitDifference % 5 != 0, detectedByTheSum);
            assertEquals(problem(beginsWithDate(swapped), !detectedByTheSum), Pesel.problemIn(swapped), swapped);
        }
    }

    @Property
    void eleven_digits_are_a_number_exactly_if_the_date_exists_and_the_weighted_sum_ends_in_zero(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(11) String digits) {
        assertEquals(problem(beginsWithDate(digits), weightedSum(digits) % 10 == 0), Pesel.problemIn(digits), digits);
    }

    @Property
    void a_problem_is_reported_exactly_if_parsing_fails_and_the_message_does_not_repeat_the_text(
            @ForAll("near_misses") String text) {
        Optional<PeselProblem> problem = Pesel.problemIn(text);

        try {
            assertEquals(text, Pesel.parse(text).digits());
            assertTrue(problem.isEmpty());
        } catch (IllegalArgumentException refusal) {
            assertEquals("pesel: " + problem.orElseThrow().text().english(), refusal.getMessage());
        }
    }

    @Example
    void of_several_problems_the_first_is_reported() {
        assertEquals(Optional.of(PeselProblem.LENGTH), Pesel.problemIn(""));
        assertEquals(Optional.of(PeselProblem.LENGTH), Pesel.problemIn("99x23"));
        assertEquals(Optional.of(PeselProblem.LENGTH), Pesel.problemIn(" 44051401359"));
        assertEquals(Optional.of(PeselProblem.NOT_A_DIGIT), Pesel.problemIn("9913310000x"));
        assertEquals(Optional.of(PeselProblem.NOT_A_DIGIT), Pesel.problemIn("4405140135٩"));
        assertEquals(Optional.of(PeselProblem.BIRTH_DATE), Pesel.problemIn("99133100000"));
        assertEquals(Optional.of(PeselProblem.CHECK_DIGIT), Pesel.problemIn("44051401358"));
        assertEquals(Optional.empty(), Pesel.problemIn("44051401359"));
    }

    @Property
    void numbers_are_equal_exactly_if_their_digits_are(@ForAll("numbers") String one, @ForAll("numbers") String other) {
        assertEquals(Pesel.parse(one), Pesel.parse(one));
        assertEquals(Pesel.parse(one).hashCode(), Pesel.parse(one).hashCode());
        assertEquals(one.equals(other), Pesel.parse(one).equals(Pesel.parse(other)));
        assertNotEquals(Pesel.parse(one), (Object) one);
    }

    @Property
    void a_registry_entry_is_valid_or_invalid_with_the_problem_of_its_text_regardless_of_padding(
            @ForAll("near_misses") String text, @ForAll("padding") String before, @ForAll("padding") String after) {
        Assume.that(!isPadding(text.charAt(0)) && !isPadding(text.charAt(text.length() - 1)));

        RegisteredPesel registered = RegisteredPesel.of(before + text + after);

        assertEquals(
                Pesel.problemIn(text)
                        .<RegisteredPesel>map(RegisteredPesel.Invalid::new)
                        .orElseGet(() -> new RegisteredPesel.Valid(Pesel.parse(text))),
                registered);
        assertEquals(
                Pesel.problemIn(text).isEmpty() ? Optional.of(text) : Optional.empty(),
                registered.number().map(Pesel::digits));
    }

    @Property
    void a_blank_entry_is_absent(@ForAll("padding") String blank) {
        assertEquals(new RegisteredPesel.Absent(), RegisteredPesel.of(blank));
    }

    @Example
    void a_missing_or_empty_entry_is_absent_and_an_entry_with_a_gap_is_invalid() {
        assertEquals(new RegisteredPesel.Absent(), RegisteredPesel.of(null));
        assertEquals(new RegisteredPesel.Absent(), RegisteredPesel.of(""));
        assertFalse(new RegisteredPesel.Absent().number().isPresent());
        assertEquals(new RegisteredPesel.Invalid(PeselProblem.LENGTH), RegisteredPesel.of("440514 01359"));
    }

    @Provide
    Arbitrary<LocalDate> births() {
        return Dates.dates().between(PeselNumbers.FIRST_DAY, PeselNumbers.LAST_DAY);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(births(), Arbitraries.integers().between(0, 9999))
                .as(PeselNumbers::number);
    }

    @Provide
    Arbitrary<String> near_misses() {
        return Arbitraries.oneOf(
                numbers(),
                numbers().map(digits -> digits + "0"),
                numbers().map(digits -> digits.substring(1)),
                Arbitraries.strings().numeric().ofLength(11),
                Arbitraries.strings().ofLength(11));
    }

    /** Returns white space and control characters, as in columns of fixed length and in copied texts. */
    @Provide
    Arbitrary<String> padding() {
        return Arbitraries.strings()
                .withChars(" \t\r\n\u0000\u0085\u00a0\u2007\u2028\u202f\u3000")
                .ofMaxLength(12);
    }

    private static boolean isPadding(char c) {
        return Character.isISOControl(c) || Character.isSpaceChar(c);
    }

    private static Optional<PeselProblem> problem(boolean dateExists, boolean sumEndsInZero) {
        if (!dateExists) {
            return Optional.of(PeselProblem.BIRTH_DATE);
        }
        return sumEndsInZero ? Optional.empty() : Optional.of(PeselProblem.CHECK_DIGIT);
    }
}
