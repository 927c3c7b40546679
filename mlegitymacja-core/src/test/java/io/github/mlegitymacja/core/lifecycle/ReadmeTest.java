package io.github.mlegitymacja.core.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows the life cycle as the code has it; {@code -Dreadme.update=true} brings it up to date. */
class ReadmeTest {

    private static final Path README = Path.of(System.getProperty("basedir", System.getProperty("user.dir")))
            .toAbsolutePath()
            .getParent()
            .resolve("README.md");

    @Test
    void the_readme_shows_the_life_cycle_as_it_is() throws IOException {
        String readme = Files.readString(README);
        String current = withLifeCycle(readme);
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(README, current);
        } else {
            assertEquals(current, readme, "stale, run this test with -Dreadme.update=true");
        }
    }

    @Test
    void a_stale_section_is_noticed_and_what_surrounds_it_is_kept() {
        String surroundings = "before\n%s\nbetween\n%s\nafter\n";
        String stale = surroundings.formatted(
                section("life-cycle-diagram", "old"),
                section("life-cycle-table", LifeCycleDocument.table().replace("*Oczekuje*", "*Czeka*")));
        String fresh = surroundings.formatted(
                section("life-cycle-diagram", LifeCycleDocument.diagram()),
                section("life-cycle-table", LifeCycleDocument.table()));

        assertNotEquals(stale, withLifeCycle(stale));
        assertEquals(fresh, withLifeCycle(stale));
        assertEquals(fresh, withLifeCycle(fresh));
    }

    @Test
    void a_readme_without_the_sections_is_an_error() {
        assertThrows(AssertionError.class, () -> withLifeCycle("# mLegitymacja\n"));
    }

    @Test
    void the_diagram_has_an_arrow_for_each_change_of_status() {
        // From DESIGN.md: placed 1, handed over 1, issued 1, collected 2, failed 1, cancelled 4, revoked 4, and 3 ends.
        assertEquals(
                17,
                LifeCycleDocument.diagram()
                        .lines()
                        .filter(line -> line.contains(" --> "))
                        .count());
        assertEquals(2 + 7, LifeCycleDocument.table().lines().count());
    }

    private static String withLifeCycle(String readme) {
        return replaced(
                replaced(readme, "life-cycle-diagram", LifeCycleDocument.diagram()),
                "life-cycle-table",
                LifeCycleDocument.table());
    }

    private static String replaced(String text, String name, String content) {
        Matcher section = Pattern.compile(section(name, ".*?"), Pattern.DOTALL).matcher(text);
        if (!section.find()) {
            throw new AssertionError("no section " + name);
        }
        return section.replaceFirst(Matcher.quoteReplacement(section(name, content)));
    }

    /** A line must be empty between a marker and a table, or Markdown does not see the table. */
    private static String section(String name, String content) {
        return "<!-- %s -->\n\n%s\n<!-- /%s -->".formatted(name, content, name);
    }
}
