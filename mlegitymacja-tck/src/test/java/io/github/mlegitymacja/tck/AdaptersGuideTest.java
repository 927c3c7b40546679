package io.github.mlegitymacja.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/**
 * Checks docs/adapters.md: the pom is well-formed, the code compiles, its tests pass, and every test group is
 * explained.
 */
class AdaptersGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "adapters.md");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);
    private static final Pattern GROUP = Pattern.compile("^\\| ([A-Z][^|]+) \\|", Pattern.MULTILINE);

    @TempDir
    Path output;

    @Test
    void the_code_compiles_without_warnings_and_its_tests_pass() throws Exception {
        List<String> names = compiled(sources());

        assertEquals(
                List.of("MyOrderStoreTest", "MyGatewayTest", "MyRegistryTest", "MyOrderRows", "MyRegistry"), names);
        try (var classes = new URLClassLoader(new URL[] {output.toUri().toURL()})) {
            for (String name : names.subList(0, 3)) {
                ContractRun run = ContractRun.of(classes.loadClass(name));
                assertEquals(Set.of(), run.failed());
                assertTrue(run.all().size() > run.skipped().size(), name + " was not run");
            }
        }
    }

    @Test
    void the_pom_is_well_formed_and_uses_the_current_version() throws Exception {
        String current = text(Files.readString(Path.of("pom.xml")), "version");
        String pom = XML.matcher(Files.readString(GUIDE))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        assertEquals(current, text(pom, "mlegitymacja.version"));
    }

    @Test
    void every_group_is_explained() throws IOException {
        var explained = GROUP.matcher(Files.readString(GUIDE)).results().map(row -> row.group(1));

        assertEquals(groups(), explained.collect(TreeSet::new, Set::add, Set::addAll));
    }

    private static String text(String document, String element) throws Exception {
        var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        var elements =
                builder.parse(new InputSource(new StringReader(document))).getElementsByTagName(element);
        return elements.item(0).getTextContent();
    }

    private static Set<String> groups() {
        return ContractDocument.groups()
                .map(group -> group.getAnnotation(DisplayName.class).value())
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static List<String> sources() throws IOException {
        return JAVA.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private List<String> compiled(List<String> sources) throws IOException {
        var names = new ArrayList<String>();
        var files = new ArrayList<JavaFileObject>();
        for (String source : sources) {
            names.add(CLASS.matcher(source)
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElseThrow()
                    .substring(6));
            files.add(file(names.get(names.size() - 1), source));
        }
        assertEquals(List.of(), diagnosticsOf(files));
        return names;
    }

    private List<String> diagnosticsOf(List<JavaFileObject> sources) throws IOException {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var options = List.of("--release", "17", "-proc:none", "-Xlint:all", "-Werror", "-d", output.toString());
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
            compiler.getTask(null, files, diagnostics, options, null, sources).call();
        }
        return diagnostics.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static JavaFileObject file(String name, String source) {
        var address = URI.create("string:///" + name + ".java");
        return new SimpleJavaFileObject(address, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
