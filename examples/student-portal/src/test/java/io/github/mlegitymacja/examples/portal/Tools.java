package io.github.mlegitymacja.examples.portal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Programs that some tests need. Tests are skipped with a message if one is missing, or fail if tools are required. */
final class Tools {

    private Tools() {}

    /** Returns the text of a QR code in a picture, read by {@code zbarimg} of Debian's package zbar-tools. */
    static String zbarimg(Path picture) throws IOException {
        require("zbarimg", "zbar-tools");
        var process = new ProcessBuilder("zbarimg", "--nodbus", "-q", "--raw", picture.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    static void require(String program, String debianPackage) {
        boolean installed = starts(program);
        String missing = program + " is not installed (Debian package " + debianPackage + "): this was not tested";
        if ("true".equals(System.getenv("MLEGITYMACJA_REQUIRE_TOOLS"))) {
            assertTrue(installed, missing);
        }
        assumeTrue(installed, missing);
    }

    private static boolean starts(String program) {
        try {
            new ProcessBuilder(List.of(program, "--version"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .destroy();
            return true;
        } catch (IOException missing) {
            return false;
        }
    }
}
