package io.github.mlegitymacja.spi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.mlegitymacja.spi.broken.BeyondTheJdk;
import io.github.mlegitymacja.spi.broken.ClockAndChance;
import io.github.mlegitymacja.spi.broken.InputAndOutput;
import io.github.mlegitymacja.spi.broken.Threads;
import io.github.mlegitymacja.spi.broken.port.LeakyPort;
import io.github.mlegitymacja.spi.broken.ring.one.One;
import io.github.mlegitymacja.spi.broken.ring.two.Two;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A rule about who may know whom, with classes that break it in every method. */
enum Wall {
    /** Immutables' annotations stay in class files, where nobody needs them: a stranger's compile proves it. */
    NOTHING_BUT_THE_JDK_AND_JSPECIFY(
            classes()
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify.annotations",
                            "org.immutables.value",
                            "io.github.mlegitymacja.spi..")),
            BeyondTheJdk.class),

    NO_CYCLES(slices().matching("io.github.mlegitymacja.spi.(**)").should().beFreeOfCycles(), One.class, Two.class),

    NO_CLOCK_AND_NO_CHANCE(
            noClasses()
                    .should()
                    .accessTargetWhere(targets(
                            "java.time..*.now",
                            "java.time.(Clock|InstantSource).(system|tick).*",
                            "java.lang.System.(currentTimeMillis|nanoTime)",
                            "java.lang.(Strict)?Math.random",
                            "java.util.UUID.randomUUID",
                            "java.util.(Date|Random|SplittableRandom).<init>",
                            "java.util.Calendar.getInstance",
                            "java.util.Collections.shuffle",
                            "java.util.random.RandomGenerator.(getDefault|of)",
                            "java.security.SecureRandom.*",
                            "java.util.concurrent.ThreadLocalRandom.current")),
            ClockAndChance.class),

    NO_INPUT_OR_OUTPUT(
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "java.io..",
                                    "java.nio..",
                                    "java.net..",
                                    "java.sql..",
                                    "javax.sql..",
                                    "java.util.logging..")
                            .and(not(equivalentTo(Serializable.class)))
                            .and(not(equivalentTo(Serial.class)))),
            InputAndOutput.class),

    NO_THREADS(
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAPackage("java.util.concurrent..")
                            .or(assignableTo(Thread.class))
                            .or(assignableTo(java.util.Timer.class)))
                    .orShould()
                    .accessTargetWhere(targets("java.util..*.(parallel|parallelStream)")),
            Threads.class),

    PORTS_SPEAK_JDK_AND_OURS(
            codeUnits()
                    .that()
                    .areDeclaredInClassesThat(resideInAPackage("io.github.mlegitymacja.spi..port..")
                            .and(modifier(PUBLIC)))
                    .and()
                    .arePublic()
                    .should(mentionOnly(resideInAPackage("java..")
                            .or(resideInAPackage("io.github.mlegitymacja.spi..").and(modifier(PUBLIC))))),
            LeakyPort.class);

    final ArchRule rule;
    final List<Class<?>> broken;

    Wall(ArchRule rule, Class<?>... broken) {
        this.rule = rule;
        this.broken = List.of(broken);
    }

    /** Matches accesses by the full name of what is accessed; dots in the patterns are literal, except in {@code .*}. */
    private static DescribedPredicate<JavaAccess<?>> targets(String... names) {
        var pattern = Pattern.compile(Stream.of(names)
                .map(name -> name.replaceAll("\\.(?!\\*)", "\\\\."))
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow());
        return describe(
                "target is one of " + List.of(names),
                access -> pattern.matcher(access.getTargetOwner().getFullName() + "." + access.getName())
                        .matches());
    }

    private static ArchCondition<JavaCodeUnit> mentionOnly(DescribedPredicate<JavaClass> allowed) {
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
