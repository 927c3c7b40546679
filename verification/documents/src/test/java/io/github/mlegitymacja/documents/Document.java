package io.github.mlegitymacja.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Markdown file of the repository.
 *
 * @param file its path below the root
 * @param text its content
 */
record Document(Path file, String text) {

    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern COPY = Pattern.compile("(?ms)^<!-- a copy from (\\S+) -->\\n```\\w+\\n(.*?)^```$");
    private static final Pattern LINK =
            Pattern.compile("\\]\\(([^)\\s]+)\\)|^\\[[^\\]]+\\]:\\s+(\\S+)", Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?)\\s*$");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules", "out");

    static List<Document> all() {
        return sources(".md")
                .map(file -> new Document(ROOT.relativize(file), read(file)))
                .toList();
    }

    /** The files of the repository with one of these endings, without what builds leave behind. */
    static Stream<Path> sources(String... endings) {
        try {
            return files(ROOT)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.toList().stream().flatMap(entry -> {
                try {
                    boolean ours = !NOT_OURS.contains(entry.getFileName().toString());
                    return !Files.isDirectory(entry) ? Stream.of(entry) : ours ? files(entry) : Stream.empty();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code blocks in a language, but for those that are copies. */
    List<String> blocks(String language) {
        return BLOCK.matcher(COPY.matcher(text).replaceAll(""))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The code blocks that must be in a file, which is compiled elsewhere. */
    List<Copy> copies() {
        return COPY.matcher(text)
                .results()
                .map(copy -> new Copy(ROOT.resolve(copy.group(1)), copy.group(2)))
                .toList();
    }

    /**
     * A code block that is a part of a file.
     *
     * @param file the file
     * @param code the code
     */
    record Copy(Path file, String code) {}

    /** The targets of all links, but for those to other sites. */
    List<String> links() {
        return LINK.matcher(BLOCK.matcher(text).replaceAll(""))
                .results()
                .map(Document::target)
                .filter(target -> !target.matches("(https?|mailto):.*"))
                .toList();
    }

    private static String target(MatchResult link) {
        return link.group(1) != null ? link.group(1) : link.group(2);
    }

    /** The names by which headings are linked to. */
    Set<String> anchors() {
        return HEADING.matcher(BLOCK.matcher(text).replaceAll(""))
                .results()
                .map(heading -> heading.group(1)
                        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
