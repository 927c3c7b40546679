package io.github.mlegitymacja.examples.semester;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options that change the output. */
class OptionsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--input",
                "--output",
                "--date",
                "--lang",
                "--seed",
                "--store",
                "--ministry",
                "--new",
                "--terminal",
                "--help",
                "--version"
            })
    void the_help_explains_each_option(String option) {
        Run run = Run.with("--help");

        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains(option + "=") || run.out().contains(option + " "), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run.out());
    }

    @Test
    void the_version_is_printed() {
        assertTrue(Run.with("--version").out().startsWith("mLegitymacja semester "));
    }

    @Test
    void english_is_english_and_fits_the_terminal() {
        String out = Run.with("--store", "memory", "--output", folder.toString(), "--lang", "en")
                .out();

        assertTrue(out.contains("Ready for pick-up"));
        assertFalse(out.contains("Do odbioru"));
        assertFalse(out.contains("Zamów"));
        assertTrue(out.lines()
                .filter(line -> !line.contains(folder.toString()))
                .allMatch(line -> line.codePointCount(0, line.length()) <= 100));
    }

    @Test
    void one_qr_code_is_drawn_unless_none_is_wanted() {
        assertTrue(Run.with("--store", "memory", "--output", folder.toString())
                .out()
                .contains("█▄▄▄█"));
        assertFalse(Run.with("--store", "memory", "--output", folder.toString(), "--terminal", "none")
                .out()
                .contains("█▄▄▄█"));
    }

    @Test
    void the_packages_have_no_cycles() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.mlegitymacja.examples.semester");

        SlicesRuleDefinition.slices()
                .matching("io.github.mlegitymacja.examples.(**)")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
