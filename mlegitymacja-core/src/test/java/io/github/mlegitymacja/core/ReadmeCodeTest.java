package io.github.mlegitymacja.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a newcomer to write compiles, and without a warning. */
class ReadmeCodeTest {

    private static final Path README = Path.of(System.getProperty("basedir", System.getProperty("user.dir")))
            .toAbsolutePath()
            .getParent()
            .resolve("README.md");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path output;

    @Test
    void the_first_steps_compile() throws IOException {
        var code = JAVA.matcher(Files.readString(README))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertEquals(1, code.size());
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostics,
                        List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none", "-d", output.toString()),
                        null,
                        List.of(source(code.get(0))))
                .call();
        assertEquals(List.of(), diagnostics.getDiagnostics());
        assertTrue(compiled);
    }

    private static JavaFileObject source(String code) {
        return new SimpleJavaFileObject(URI.create("string:///FirstSteps.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }
}
