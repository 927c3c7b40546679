package io.github.mlegitymacja.examples.semester;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.semester.store.Storage;
import io.github.mlegitymacja.examples.semester.store.StoreChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The option {@code --store}. */
class StoreTest {

    private static final String SECRET = "hunter2";

    /** The store of a complete story, which tests copy. */
    @TempDir
    private static Path complete;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeAll
    static void tellTheStory() {
        assertEquals(0, Run.with("--output", complete.toString()).exitCode());
    }

    @BeforeEach
    void choose() {
        file = folder.resolve("orders.mv.db");
    }

    @Test
    void a_complete_story_is_not_told_again_and_its_end_is_the_same() {
        Run first = run();
        Run second = run();

        assertTrue(first.out().contains("  Magazyn: " + file + " · zamówienia: 0\n  Nowa historia;"), first.out());
        assertTrue(second.out().contains("  Historia jest zakończona, "), second.out());
        assertFalse(second.out().contains("System ministerstwa jest wyłączony"), second.out());
        assertEquals(ending(first), ending(second));
    }

    @Test
    void memory_forgets_and_leaves_no_file() {
        Run first = run("--store", "memory");
        Run second = run("--store", "memory");

        assertEquals(first, second);
        assertTrue(first.out().contains("  Magazyn: memory · zamówienia: 0\n  Nowa historia; nic z niej"), first.out());
        assertFalse(Files.exists(file));
    }

    @Test
    void each_store_tells_the_same_story() {
        Path chosen = folder.resolve("elsewhere");

        assertEquals(withoutStore(run("--store", "memory")), withoutStore(run("--store", "h2:" + chosen)));
        assertTrue(Files.exists(folder.resolve("elsewhere.mv.db")));
    }

    @Test
    void a_store_with_another_story_is_not_changed_unless_a_new_one_is_asked_for() throws IOException {
        copyCompleteStore();

        Run refused = run("--seed", "2");
        assertEquals(1, refused.exitCode());
        assertEquals("", refused.out());
        assertTrue(
                refused.err().startsWith("W " + file + " jest inna historia: --date 2026-10-01 --seed 1 --input #"),
                refused.err());
        assertTrue(run().out().contains("  Historia jest zakończona, "));

        assertEquals(withoutStore(run("--store", "memory", "--seed", "2")), withoutStore(run("--seed", "2", "--new")));
    }

    @Test
    void orders_without_a_story_are_not_changed_even_if_a_new_one_is_asked_for() throws IOException {
        copyCompleteStore();
        inTheStore("DELETE FROM semester_bookmark");

        Run refused = run("--new");
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("są w nim zamówienia spoza tej historii"), refused.err());
    }

    @Test
    void a_database_that_does_not_answer_is_reported_without_its_password() {
        Run run = run("--store", "jdbc:postgresql://127.0.0.1:1/orders?user=u&password=" + SECRET, "--lang", "en");

        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertTrue(
                run.err().startsWith("The store PostgreSQL cannot be used (Connection to 127.0.0.1:1 refused."),
                run.err());
        assertFalse(run.err().contains(SECRET), run.err());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_000})
    void a_file_that_is_not_a_store_is_reported_and_not_changed(int length) throws IOException {
        byte[] content = ("To nie jest baza." + "x".repeat(length)).getBytes(UTF_8);
        Files.write(file, content);

        Run run = run();

        assertEquals(1, run.exitCode());
        assertTrue(
                run.err()
                        .startsWith("Nie można użyć magazynu " + file + " (to nie jest plik H2 albo jest uszkodzony)."),
                run.err());
        assertArrayEquals(content, Files.readAllBytes(file));
        assertEquals(List.of(), Run.files(folder), "H2 must leave no files");
    }

    @Test
    void an_unreachable_simulator_does_not_delete_the_stored_story() throws IOException {
        copyCompleteStore();

        Run refused = run("--new", "--ministry", "http://localhost:1");
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("nie odpowiada"), refused.err());
        assertTrue(run().out().contains("  Historia jest zakończona, "));
    }

    @Test
    void a_story_does_not_continue_with_another_ministry() throws IOException {
        copyCompleteStore();

        Run refused = run("--ministry", "http://localhost:1");
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains(" jest inna historia: "), refused.err());
    }

    @Test
    void a_store_of_another_version_is_reported_with_the_version() throws IOException {
        copyCompleteStore();
        inTheStore("UPDATE mlegitymacja_schema SET version = 99");

        Run run = run("--lang", "en");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("version 99"), run.err());
    }

    private void copyCompleteStore() throws IOException {
        Files.copy(complete.resolve("orders.mv.db"), file);
    }

    private Run run(String... options) {
        var all = new String[options.length + 2];
        all[0] = "--output";
        all[1] = folder.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return Run.with(all);
    }

    private void inTheStore(String statement) {
        try (Storage storage = open()) {
            Jdbi.create(storage.database()).useHandle(handle -> handle.execute(statement));
        }
    }

    private Storage open() {
        return Storage.open(new StoreChoice.H2(Optional.empty()), folder);
    }

    private static String ending(Run run) {
        return run.out().substring(run.out().indexOf("\nStudenci ──"));
    }

    private static String withoutStore(Run run) {
        assertEquals(0, run.exitCode(), run.err());
        return run.out().replaceAll("  Magazyn: .*\n.*\n", "");
    }
}
