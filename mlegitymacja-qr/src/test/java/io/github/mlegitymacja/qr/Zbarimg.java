package io.github.mlegitymacja.qr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The reader from the Debian package zbar-tools, which shares no code with ZXing. */
final class Zbarimg {

    private static final String MISSING =
            "zbarimg is not installed (Debian package zbar-tools), so no picture was checked with it";

    private Zbarimg() {}

    /** Returns the texts of the pictures, in their sequence, without those pictures in which nothing was found. */
    static List<String> read(List<byte[]> pngs) throws IOException {
        requireInstalled();
        Path folder = Files.createTempDirectory("zbarimg");
        var command = new ArrayList<>(List.of("zbarimg", "--nodbus", "-q", "--raw"));
        try {
            for (byte[] png : pngs) {
                command.add(Files.write(folder.resolve(command.size() + ".png"), png)
                        .toString());
            }
            return output(command).lines().toList();
        } finally {
            for (String file : command.subList(4, command.size())) {
                Files.delete(Path.of(file));
            }
            Files.delete(folder);
        }
    }

    private static void requireInstalled() {
        boolean installed;
        try {
            output(List.of("zbarimg", "--version"));
            installed = true;
        } catch (IOException missing) {
            installed = false;
        }
        if ("true".equals(System.getenv("MLEGITYMACJA_REQUIRE_TOOLS"))) {
            assertTrue(installed, MISSING);
        }
        assumeTrue(installed, MISSING);
    }

    private static String output(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
