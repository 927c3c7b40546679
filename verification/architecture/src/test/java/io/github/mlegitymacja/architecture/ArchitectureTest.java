package io.github.mlegitymacja.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published modules keep to their rules, and each rule notices when one is broken. */
class ArchitectureTest {

    private static final JavaClasses PUBLISHED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.mlegitymacja");

    @ParameterizedTest
    @EnumSource
    void the_published_modules_keep_the_rule(ArchitectureRule rule) {
        rule.rule.check(PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource
    void each_method_of_a_broken_class_breaks_the_rule(ArchitectureRule rule) {
        List<String> violations = rule.rule
                .evaluate(new ClassFileImporter().importClasses(rule.broken))
                .getFailureReport()
                .getDetails();

        List<String> unnoticed = rule.broken.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> violations.stream().noneMatch(violation -> violation.contains(start(method))))
                .map(Method::toString)
                .toList();

        assertEquals(List.of(), unnoticed);
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_about_no_classes_is_an_error(ArchitectureRule rule) {
        var nothing = new ClassFileImporter().importClasses();

        assertThrows(AssertionError.class, () -> rule.rule.check(nothing));
    }

    /** A rule about a package that was renamed would hold for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "spi.port",
                "core.eligibility",
                "core.calendar",
                "core.lifecycle",
                "core.renewal",
                "core.refusal",
                "core.service",
                "core.work",
                "core.repository",
                "memory",
                "jdbc",
                "qr",
                "tck",
                "micrometer",
                "spring.web",
                "spring.json",
                "spring.health"
            })
    void every_package_that_a_rule_names_exists(String name) {
        assertTrue(PUBLISHED.containPackage("io.github.mlegitymacja." + name));
    }

    /** An annotation on the module would be invisible on the class path, where most users are. */
    @Test
    void every_package_is_null_marked() {
        Set<JavaPackage> packages =
                PUBLISHED.getPackage("io.github.mlegitymacja").getSubpackagesInTree();

        List<String> unmarked = packages.stream()
                .filter(each -> !each.getClasses().isEmpty())
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertEquals(List.of(), unmarked);
        assertTrue(packages.size() > 15, "too few packages were seen");
    }

    private static String start(Method method) {
        return method.getDeclaringClass().getName() + "." + method.getName() + "(";
    }
}
