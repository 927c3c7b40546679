package io.github.mlegitymacja.examples.ministry.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command, called within this process. */
class MinistrySimulatorTest {

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fault=flood   | Invalid value for option '--fault' (FAULT): 'flood': there is no such fault",
                "--processing=9m | Invalid value for option '--processing': '9m' is not a range such as 2m..9m",
                "--port=x        | Invalid value for option '--port': 'x' is not an int",
                "--port=99999    | Invalid value for option '--port': must be 0 to 65535",
                "--port=-1       | Invalid value for option '--port': must be 0 to 65535",
                "--tls=missing   | A key store cannot be read: ",
                "--nonsense      | Unknown option: '--nonsense'"
            })
    void a_wrong_option_is_reported_in_one_sentence(String option, String sentence) {
        assertEquals(2, run(Writer.nullWriter(), option.strip()));

        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith(sentence), err.toString());
    }

    @Test
    void a_bug_is_reported_in_one_line_without_its_message() {
        assertEquals(1, run(broken(), "--port", "0"));

        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("This is a bug in the simulator: IllegalStateException in "));
        assertTrue(err.toString().strip().endsWith(". Please report it."));
    }

    private int run(Writer out, String... options) {
        return MinistrySimulator.run(new PrintWriter(out), new PrintWriter(err, true), options);
    }

    private static Writer broken() {
        return new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) {
                throw new IllegalStateException("secret");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
