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

/** Compares the life cycle in the README with the code; {@code -Dreadme.update=true} updates the README. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    @Test
    void the_readme_shows_the_present_life_cycle() throws IOException {
        String readme = Files.readString(README);
        String current = withLifeCycle(readme);
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(README, current);
        } else {
            assertEquals(current, readme, "stale, run this test with -Dreadme.update=true");
        }
    }

    @Test
    void a_stale_section_is_replaced_and_the_text_around_it_stays() {
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
        // Counted by hand: placed 1, submitted 1, issued 2, expired 2, collected 2, failed 1, cancelled 4, revoked 4,
        // settled 2, and 3 ends.
        assertEquals(
                22,
                LifeCycleDocument.diagram()
                        .lines()
                        .filter(line -> line.contains(" --> "))
                        .count());
        assertEquals(2 + 9, LifeCycleDocument.table().lines().count());
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

    /** Markdown needs an empty line between the marker and a table. */
    private static String section(String name, String content) {
        return "<!-- %s -->\n\n%s\n<!-- /%s -->".formatted(name, content, name);
    }
}
