package io.github.mlegitymacja.benchmarks.start;

import io.github.mlegitymacja.benchmarks.Trial;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jars that a user of a library adds: it, and all that it needs. */
public final class Jars {

    private static final List<String> OURS =
            List.of("mlegitymacja-spi", "mlegitymacja-core", "vavr", "vavr-match", "slf4j-api", "jspecify");
    private static final List<String> QR = List.of("mlegitymacja-qr", "core");
    private static final List<String> STATELESS4J = List.of("stateless4j");
    private static final List<String> SPRING = List.of(
            "spring-statemachine-core",
            "spring-tx",
            "spring-beans",
            "spring-core",
            "spring-jcl",
            "spring-messaging",
            "spring-context",
            "spring-aop",
            "spring-expression",
            "micrometer-observation",
            "micrometer-commons",
            "reactor-core",
            "reactive-streams");

    private final List<Path> files;

    private Jars(List<String> artifacts) {
        this.files = artifacts.stream().map(Jars::find).toList();
    }

    public static Jars ours() {
        return new Jars(OURS);
    }

    public static Jars oursWithQr() {
        return new Jars(Stream.of(OURS, QR).flatMap(List::stream).toList());
    }

    public static Jars stateless4j() {
        return new Jars(STATELESS4J);
    }

    public static Jars spring() {
        return new Jars(SPRING);
    }

    public long bytes() {
        return files.stream().mapToLong(Jars::size).sum();
    }

    /** With the benchmarks' own classes, and our words for statuses and events, which every peer speaks here. */
    String classPath() {
        return Stream.of(files.stream(), Stream.of(own()), new Jars(OURS).files.stream())
                .flatMap(paths -> paths)
                .distinct()
                .map(Path::toString)
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }

    private static Path find(String artifact) {
        Pattern name = Pattern.compile(Pattern.quote(artifact) + "-\\d.*\\.jar");
        try (var all = Files.list(own().resolveSibling("lib"))) {
            List<Path> found = all.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .toList();
            Trial.require(found.size() == 1, "there is not one jar of " + artifact + ": " + found);
            return found.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code benchmarks.jar}, beside which the libraries lie. */
    private static Path own() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(file -> file.endsWith("benchmarks.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("run from benchmarks.jar"))
                .toAbsolutePath();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
