package io.github.mlegitymacja.qr;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Programs that some tests need. A test is skipped if its program is missing, or fails if the tools are required. */
final class Tools {

    private static final Pattern PAGE = Pattern.compile("/Type */Page\\b");

    private Tools() {}

    static void require(String program, String debianPackage) {
        String missing = program + " is not installed (Debian package " + debianPackage + "): this was not tested";
        boolean installed = starts(program);
        if ("true".equals(System.getenv("MLEGITYMACJA_REQUIRE_TOOLS"))) {
            assertTrue(installed, missing);
        }
        assumeTrue(installed, missing);
    }

    /** Runs a program to its end, and returns what it has written. */
    static String output(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    /** Returns how many sheets of paper a browser needs to print a document. */
    static long printedPages(String html, Path folder) throws IOException {
        require("chromium", "chromium");
        Path page = Files.writeString(folder.resolve("page.html"), html);
        Path pdf = folder.resolve("page.pdf");
        output(List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--user-data-dir=" + folder.resolve("profile"),
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf,
                page.toUri().toString()));
        return PAGE.matcher(Files.readString(pdf, ISO_8859_1)).results().count();
    }

    private static boolean starts(String program) {
        try {
            output(List.of(program, "--version"));
            return true;
        } catch (IOException missing) {
            return false;
        }
    }
}
