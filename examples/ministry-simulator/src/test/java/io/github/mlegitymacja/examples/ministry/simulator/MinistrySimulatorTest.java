package io.github.mlegitymacja.examples.ministry.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.ministry.Certificates;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                "--processing=9m..2m | Invalid value for option '--processing': '9m..2m' ends before it begins",
                "--processing=2m..9w | Invalid value for option '--processing': '2m..9w' is not a range such as 2m..9m",
                "--codes=0d      | Invalid value for option '--codes': '0d' is not a time such as 30d",
                "--codes=30      | Invalid value for option '--codes': '30' is not a time such as 30d",
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
    void a_port_in_use_is_reported_in_one_sentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(1, run(Writer.nullWriter(), "--port", Integer.toString(taken.getLocalPort())));

            assertEquals(
                    "Port " + taken.getLocalPort()
                            + " cannot be used: Address already in use. Choose another one with --port.",
                    err.toString().strip());
        }
    }

    /** The semester example sets the clock, and has neither a token nor a trusted certificate. */
    @Test
    void the_semester_example_is_suggested_only_where_it_works(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        try (OutputStream file = Files.newOutputStream(keys)) {
            new Certificates().forHost("localhost").store(file, "changeit".toCharArray());
        }

        assertTrue(suggestsSemesterExample("--time", "driven"));
        assertFalse(suggestsSemesterExample("--time", "real"));
        assertFalse(suggestsSemesterExample("--time", "driven", "--token", "t"));
        assertFalse(suggestsSemesterExample("--time", "driven", "--tls", keys.toString()));
    }

    @Test
    void a_bug_is_reported_in_one_line_without_its_message() {
        assertEquals(1, run(new BrokenWriter(""), "--port", "0"));

        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("This is a bug in the simulator: IllegalStateException in "));
        assertTrue(err.toString().strip().endsWith(". Please report it."));
    }

    private boolean suggestsSemesterExample(String... options) {
        var all = new ArrayList<>(List.of("--port", "0"));
        all.addAll(List.of(options));
        // The last line ends the command, which would otherwise run until it is killed.
        var out = new BrokenWriter("  stop");
        assertEquals(1, run(out, all.toArray(String[]::new)));
        assertTrue(out.text.toString().contains("status page"), out.text::toString);
        return out.text.toString().contains("semester.jar --ministry http://localhost:");
    }

    private int run(Writer out, String... options) {
        return MinistrySimulator.run(new PrintWriter(out), new PrintWriter(err, true), options);
    }

    /** Collects text until it contains an end, and then throws an exception. */
    private static final class BrokenWriter extends Writer {

        private final StringBuilder text = new StringBuilder();
        private final String end;

        BrokenWriter(String end) {
            this.end = end;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            text.append(characters, offset, length);
            if (text.indexOf(end) >= 0) {
                throw new IllegalStateException("secret");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
