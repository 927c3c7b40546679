package io.github.mlegitymacja.spi.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.pl.PESEL;
import org.hibernate.validator.internal.constraintvalidators.hv.pl.PESELValidator;
import org.junit.jupiter.api.Test;

/** Compares {@link Pesel} with two independent implementations on the same texts. */
class PeselOraclesTest {

    private static final int COUNT = 100_000;
    private static final List<String> TEXTS = texts(new Random(20261001));

    /**
     * The known reasons why another implementation accepts a text that {@link Pesel} refuses: how it prepares the text.
     */
    private enum Leniency {
        ACCEPTS_ALL_UNICODE_DIGITS(text -> digits(text, Character::isDigit)),
        ACCEPTS_FULL_WIDTH_DIGITS(text -> digits(text, c -> c >= '０' && c <= '９')),
        STRIPS_SPACES_AND_DASHES(text -> text.replaceAll("[ -]", ""));

        private final UnaryOperator<String> preparation;

        Leniency(UnaryOperator<String> preparation) {
            this.preparation = preparation;
        }

        boolean explains(String text) {
            return Pesel.problemIn(preparation.apply(text)).isEmpty();
        }

        private static String digits(String text, IntPredicate accepted) {
            return text.chars()
                    .mapToObj(c -> accepted.test(c) ? String.valueOf(Character.digit(c, 10)) : Character.toString(c))
                    .collect(Collectors.joining());
        }
    }

    @Test
    void hibernate_validator_agrees_except_that_it_accepts_digits_that_are_not_ascii() throws Exception {
        var validator = new PESELValidator();
        validator.initialize(Annotated.class.getDeclaredField("pesel").getAnnotation(PESEL.class));

        assertOnlyMoreLenient(
                index -> validator.isValid(TEXTS.get(index), null), EnumSet.of(Leniency.ACCEPTS_ALL_UNICODE_DIGITS));
    }

    @Test
    void python_stdnum_agrees_except_that_it_strips_separators_and_accepts_full_width_digits() throws Exception {
        String verdicts = stdnumVerdicts();

        assertEquals(COUNT, verdicts.length());
        assertOnlyMoreLenient(
                index -> verdicts.charAt(index) == '1',
                EnumSet.of(Leniency.ACCEPTS_FULL_WIDTH_DIGITS, Leniency.STRIPS_SPACES_AND_DASHES));
    }

    private static void assertOnlyMoreLenient(IntPredicate oracle, Set<Leniency> known) {
        var met = EnumSet.noneOf(Leniency.class);
        int accepted = 0;
        for (int i = 0; i < COUNT; i++) {
            String text = TEXTS.get(i);
            boolean valid = Pesel.problemIn(text).isEmpty();
            accepted += valid ? 1 : 0;
            if (valid != oracle.test(i)) {
                assertFalse(valid, () -> "only Pesel accepts " + text);
                met.add(known.stream()
                        .filter(leniency -> leniency.explains(text))
                        .findFirst()
                        .orElseGet(() -> fail("only the other implementation accepts " + text)));
            }
        }
        assertEquals(known, met);
        assertTrue(accepted > COUNT / 20 && accepted < COUNT / 2, "accepted " + accepted);
    }

    private static String stdnumVerdicts() throws IOException, InterruptedException {
        Process python = new ProcessBuilder(pythonWithStdnum(), "-c", """
                        import sys
                        from stdnum.pl import pesel
                        texts = sys.stdin.buffer.read().decode('utf-8').split('\\n')
                        print(''.join('1' if pesel.is_valid(text) else '0' for text in texts))
                        """)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var input = python.getOutputStream()) {
            input.write(String.join("\n", TEXTS).getBytes(StandardCharsets.UTF_8));
        }
        String verdicts = new String(python.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertEquals(0, python.waitFor());
        return verdicts.strip();
    }

    private static String pythonWithStdnum() {
        return Stream.of("/usr/bin/python3", "python3")
                .filter(PeselOraclesTest::hasStdnum)
                .findFirst()
                .orElseGet(() -> "true".equals(System.getenv("MLEGITYMACJA_REQUIRE_TOOLS"))
                        ? fail("python3 with stdnum is required and missing")
                        : abort("python3 with stdnum is missing: PESEL numbers are not compared with it"));
    }

    private static boolean hasStdnum(String python) {
        try {
            return new ProcessBuilder(python, "-c", "import stdnum.pl.pesel")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static List<String> texts(Random random) {
        return IntStream.range(0, COUNT).mapToObj(i -> text(i % 12, random)).toList();
    }

    private static String text(int kind, Random random) {
        String number = number(random);
        return switch (kind) {
            case 0, 1 -> number;
            case 2 -> with(number, random.nextInt(11), Character.forDigit(random.nextInt(10), 10));
            case 3 -> elevenDigits(random);
            case 4 -> "%02d%02d".formatted(random.nextInt(100), random.nextInt(100)) + number.substring(4);
            case 5 -> shifted(number, '٠');
            case 6 -> shifted(number, '０');
            case 7 -> mixed(number, random, '०');
            case 8 -> random.nextBoolean() ? " " + number : number + " ";
            case 9 -> number.substring(0, 6) + "-" + number.substring(6);
            case 10 -> number.substring(random.nextInt(2), 10 + random.nextInt(2));
            default -> number + random.nextInt(10);
        };
    }

    private static String number(Random random) {
        long days = ChronoUnit.DAYS.between(PeselNumbers.FIRST_DAY, PeselNumbers.LAST_DAY) + 1;
        return PeselNumbers.number(PeselNumbers.FIRST_DAY.plusDays(random.nextLong(days)), random.nextInt(10_000));
    }

    private static String elevenDigits(Random random) {
        return random.ints(11, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    private static String shifted(String number, char zero) {
        return number.chars().mapToObj(c -> Character.toString(c - '0' + zero)).collect(Collectors.joining());
    }

    private static String mixed(String number, Random random, char zero) {
        int at = random.nextInt(number.length());
        return with(number, at, (char) (number.charAt(at) - '0' + zero));
    }

    private static String with(String number, int at, char character) {
        return number.substring(0, at) + character + number.substring(at + 1);
    }

    private record Annotated(@PESEL String pesel) {}
}
