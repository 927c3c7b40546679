package io.github.mlegitymacja.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    @ParameterizedTest
    @EnumSource
    void our_classes_keep_within_the_wall(Wall wall) {
        wall.rule.check(MainClasses.all());
    }

    @ParameterizedTest
    @EnumSource
    void each_method_of_a_broken_class_breaks_the_wall(Wall wall) {
        List<String> violations = wall.rule
                .evaluate(new ClassFileImporter().importClasses(wall.broken))
                .getFailureReport()
                .getDetails();

        List<String> unnoticed = wall.broken.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> violations.stream().noneMatch(violation -> violation.contains(start(method))))
                .map(Method::toString)
                .toList();

        assertEquals(List.of(), unnoticed);
    }

    @ParameterizedTest
    @EnumSource
    void a_wall_around_nothing_is_an_error(Wall wall) {
        var nothing = new ClassFileImporter().importClasses();

        assertThrows(AssertionError.class, () -> wall.rule.check(nothing));
    }

    /** A rule about a package that was renamed would hold for ever. */
    @ParameterizedTest
    @EnumSource
    void every_package_that_a_wall_names_exists(Wall.Packages named) {
        String name = "io.github.mlegitymacja.core." + named.folder();

        assertTrue(MainClasses.all().stream()
                .anyMatch(type -> type.getPackageName().equals(name)));
    }

    private static String start(Method method) {
        return method.getDeclaringClass().getName() + "." + method.getName() + "(";
    }
}
