package io.github.mlegitymacja.tck;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** The javadoc of a port and of its methods, as text with Markdown. */
final class PortJavadoc extends TreePathScanner<Void, Void> {

    private static final Path SOURCES =
            Path.of("..", "mlegitymacja-spi", "src", "main", "java", "io", "github", "mlegitymacja", "spi", "port");

    private static final Pattern EXAMPLE = Pattern.compile("<pre>.*?</pre>", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link\\s+(?:[a-z]+\\.)*#?([^}\\s]+)\\s*}");
    private static final Pattern BOLD = Pattern.compile("</?b>");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    private final DocTrees docs;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private PortJavadoc(DocTrees docs) {
        this.docs = docs;
    }

    /** Returns the texts by the port's name and by the methods' signatures, without examples. */
    static Map<String, String> of(String port) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var source = files.getJavaFileObjects(SOURCES.resolve(port + ".java"));
            var task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, source);
            var javadoc = new PortJavadoc(DocTrees.instance(task));
            javadoc.scan(task.parse(), null);
            return javadoc.texts;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        put(type.getSimpleName().toString());
        return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        put(method.getParameters().stream()
                .map(parameter -> parameter.getType().toString())
                .collect(Collectors.joining(", ", method.getName() + "(", ")")));
        return super.visitMethod(method, null);
    }

    private void put(String name) {
        texts.put(name, text(Objects.requireNonNull(docs.getDocComment(getCurrentPath()), name)));
    }

    private static String text(String javadoc) {
        String text = EXAMPLE.matcher(javadoc).replaceAll("");
        text = CODE.matcher(text).replaceAll("`$1`");
        text = LINK.matcher(text).replaceAll(link -> "`" + link.group(1).replace('#', '.') + "`");
        text = BOLD.matcher(text).replaceAll("**");
        return TAG.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}
