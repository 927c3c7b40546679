package io.github.mlegitymacja.examples.ministry.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class MinistrySimulatorTest {

    @Test
    void a_bug_is_told_in_one_line_without_its_message() {
        var told = new StringWriter();

        int exitCode = MinistrySimulator.run(broken(), new PrintWriter(told, true), "--port", "0");

        assertEquals(1, exitCode);
        assertEquals(1, told.toString().lines().count(), told.toString());
        assertTrue(told.toString().startsWith("This is a bug in the simulator: IllegalStateException in "));
        assertTrue(told.toString().strip().endsWith(". Please report it."));
    }

    private static PrintWriter broken() {
        return new PrintWriter(Writer.nullWriter()) {
            @Override
            public void println(String line) {
                throw new IllegalStateException(line);
            }
        };
    }
}
