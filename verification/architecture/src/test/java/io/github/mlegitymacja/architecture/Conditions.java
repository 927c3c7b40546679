package io.github.mlegitymacja.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rules are made of. */
final class Conditions {

    private Conditions() {}

    /** A module's packages, and those of the broken classes that stand for it. */
    static String module(String name) {
        return "io.github.mlegitymacja.." + name + "..";
    }

    /** Packages of the core, and those of the broken classes that stand for them. */
    static String[] packages(String... names) {
        return Stream.of(names)
                .map(name -> "io.github.mlegitymacja..core.." + name + "..")
                .toArray(String[]::new);
    }

    /** A module knows the JDK, JSpecify, itself, and what is named. */
    static ArchRule onlyKnows(String module, String... others) {
        String itself = module(module);
        String[] known = Stream.concat(Stream.of("java..", "org.jspecify.annotations", itself), Stream.of(others))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(itself)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known);
    }

    /** Matches accesses by the full name of the target; dots in the patterns are literal, except in {@code .*}. */
    static ArchCondition<JavaClass> accessOneOf(String... names) {
        var pattern = Pattern.compile(Stream.of(names)
                .map(name -> name.replaceAll("\\.(?!\\*)", "\\\\."))
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow());
        DescribedPredicate<JavaAccess<?>> targets = describe(
                "target is one of " + List.of(names),
                access -> pattern.matcher(access.getTargetOwner().getFullName() + "." + access.getName())
                        .matches());
        return accessTargetWhere(targets);
    }

    static ArchCondition<JavaCodeUnit> mentionOnly(DescribedPredicate<JavaClass> allowed) {
        return new ArchCondition<>("mention only types that " + allowed.getDescription()) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream.of(unit.getAllInvolvedRawTypes().stream(), unit.getThrowsClause().getTypes().stream())
                        .flatMap(types -> types)
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !type.isPrimitive() && !allowed.test(type))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getDescription() + " mentions " + type.getName())));
            }
        };
    }
}
