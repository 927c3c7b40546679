package io.github.mlegitymacja.documents;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The Java code of a document: a class, or statements as they would stand in a method of an application that has the
 * library's parts at hand ({@link Application}).
 */
final class Snippet {

    private static final Pattern CLASS = Pattern.compile("(?m)^(?:public |final )*class (\\w+)");
    private static final String STATEMENTS = """
            import io.github.mlegitymacja.core.*;
            import io.github.mlegitymacja.core.calendar.*;
            import io.github.mlegitymacja.core.eligibility.*;
            import io.github.mlegitymacja.core.refusal.*;
            import io.github.mlegitymacja.core.renewal.*;
            import io.github.mlegitymacja.core.service.*;
            import io.github.mlegitymacja.core.takeover.*;
            import io.github.mlegitymacja.core.work.*;
            import io.github.mlegitymacja.micrometer.*;
            import io.github.mlegitymacja.examples.ministry.gateway.*;
            import io.github.mlegitymacja.jdbc.*;
            import io.github.mlegitymacja.memory.*;
            import io.github.mlegitymacja.qr.*;
            import io.github.mlegitymacja.spi.order.*;
            import io.github.mlegitymacja.spi.port.*;
            import io.github.mlegitymacja.spi.semester.*;
            import io.github.mlegitymacja.spi.student.*;
            import io.github.mlegitymacja.spi.text.*;
            import io.micrometer.core.instrument.*;
            import java.net.URI;
            import java.security.SecureRandom;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;
            import java.util.stream.*;

            class Statements extends io.github.mlegitymacja.documents.Application {
                public static void main(String[] arguments) throws Exception {
            %s
                }
            }
            """;

    private final String name;
    private final String source;
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    Snippet(String code) {
        Matcher type = CLASS.matcher(code);
        boolean whole = type.find();
        this.name = whole ? type.group(1) : "Statements";
        this.source = whole ? code : STATEMENTS.formatted(code);
    }

    /** What the compiler has to complain about. */
    List<String> problems() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none");
        var memory = new Memory(compiler.getStandardFileManager(found, null, null));
        compiler.getTask(null, memory, found, options, null, List.of(source())).call();
        return found.getDiagnostics().stream().map(Object::toString).toList();
    }

    /** Runs what compiled, if it can be run. */
    void run() throws Exception {
        Class<?> type = new Loader().loadClass(name);
        for (var method : type.getDeclaredMethods()) {
            if (method.getName().equals("main")) {
                method.setAccessible(true);
                method.invoke(null, (Object) new String[0]);
            }
        }
    }

    private JavaFileObject source() {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    /** Keeps class files in memory. */
    private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        Memory(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, each -> new ByteArrayOutputStream());
                }
            };
        }
    }

    private final class Loader extends ClassLoader {

        Loader() {
            super(Snippet.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String className) throws ClassNotFoundException {
            var content = classes.get(className);
            if (content == null) {
                throw new ClassNotFoundException(className);
            }
            byte[] bytes = content.toByteArray();
            return defineClass(className, bytes, 0, bytes.length);
        }
    }
}
