package io.github.mlegitymacja.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class CompletenessTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Measured ANYTHING = new Measured(1, "ms/op", 1);

    @Test
    void every_benchmark_method_of_this_module_is_picked_up_by_a_run() throws IOException {
        Set<String> written = new TreeSet<>();
        try (var files = Files.walk(CLASSES)) {
            files.filter(file -> file.toString().endsWith("Benchmark.class"))
                    .map(CompletenessTest::className)
                    .flatMap(CompletenessTest::benchmarkMethods)
                    .forEach(written::add);
        }

        assertFalse(written.isEmpty());
        assertEquals(written, new TreeSet<>(Completeness.benchmarks()));
    }

    @Test
    void every_benchmark_occurs_in_the_results() {
        Set<String> compared = new TreeSet<>();
        new Comparisons(name -> {
                    compared.add(name.replaceFirst("\\[.*", ""));
                    return ANYTHING;
                })
                .tables();

        assertEquals(
                Completeness.benchmarks().stream()
                        .map(name -> name.replaceFirst(".*\\.(\\w+\\.\\w+)", "$1"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                compared);
    }

    private static String className(Path file) {
        return CLASSES.relativize(file).toString().replaceFirst("\\.class$", "").replace('/', '.');
    }

    private static Stream<String> benchmarkMethods(String className) {
        try {
            return Stream.of(Class.forName(className).getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Benchmark.class))
                    .map(Method::getName)
                    .map(name -> className + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
