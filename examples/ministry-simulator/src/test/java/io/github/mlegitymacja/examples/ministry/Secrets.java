package io.github.mlegitymacja.examples.ministry;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mlegitymacja.tck.SampleOrders;
import io.github.mlegitymacja.tck.SampleStudents;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Base64;
import java.util.List;

/** Values that must never appear in logs, exceptions or texts. */
final class Secrets {

    private static final List<String> ALL = List.of(
            "Małgorzata",
            "Żółć",
            SampleStudents.PESEL,
            "000123",
            Base64.getEncoder()
                    .encodeToString(SampleStudents.complete(SampleOrders.student(0))
                            .photo()
                            .orElseThrow()
                            .content()),
            SampleOrders.ACTIVATION.qrText(),
            SampleOrders.ACTIVATION.code(),
            TestLine.TOKEN);

    private Secrets() {}

    static void assertNoneIn(String shown) {
        ALL.forEach(secret -> assertFalse(shown.contains(secret), () -> secret + " is in " + shown));
    }

    static void assertNoneIn(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        assertNoneIn(trace.toString());
    }
}
