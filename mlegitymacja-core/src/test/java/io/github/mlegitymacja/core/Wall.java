package io.github.mlegitymacja.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import io.github.mlegitymacja.core.broken.ClockAndChance;
import io.github.mlegitymacja.core.broken.ForeignLibraries;
import io.github.mlegitymacja.core.broken.InputAndOutput;
import io.github.mlegitymacja.core.broken.Threads;
import io.github.mlegitymacja.core.broken.memory.AdapterWithRules;
import io.github.mlegitymacja.core.broken.renewal.RuleWithPorts;
import io.github.mlegitymacja.core.broken.ring.one.One;
import io.github.mlegitymacja.core.broken.ring.two.Two;
import java.util.List;
import java.util.Locale;
import java.util.Timer;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A rule about who may know whom, with classes that break it in every method. */
enum Wall {
    NOTHING_BUT_THE_JDK_THE_SPI_VAVR_AND_SLF4J(
            classes()
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify.annotations",
                            "org.immutables.value",
                            "org.slf4j..",
                            "io.vavr..",
                            "io.github.mlegitymacja.spi..",
                            "io.github.mlegitymacja.core..")),
            ForeignLibraries.class),

    RULES_ARE_TOLD_AND_DO_NOT_ASK(
            noClasses()
                    .that()
                    .resideInAnyPackage(within(
                            Packages.ELIGIBILITY,
                            Packages.CALENDAR,
                            Packages.LIFECYCLE,
                            Packages.RENEWAL,
                            Packages.REFUSAL))
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.github.mlegitymacja.spi.port..")
                            .or(resideInAnyPackage(
                                    within(Packages.SERVICE, Packages.WORK, Packages.MEMORY, Packages.LEDGER)))),
            RuleWithPorts.class),

    ADAPTERS_NEVER_SEE_THE_RULES(
            noClasses()
                    .that()
                    .resideInAPackage(within(Packages.MEMORY)[0])
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.github.mlegitymacja.core..")
                            .and(not(resideInAPackage(within(Packages.MEMORY)[0])))),
            AdapterWithRules.class),

    NO_CYCLES(slices().matching("io.github.mlegitymacja.(**)").should().beFreeOfCycles(), One.class, Two.class),

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
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.io..",
                            "java.nio..",
                            "java.net..",
                            "java.sql..",
                            "javax.sql..",
                            "java.util.logging.."),
            InputAndOutput.class),

    /** Locks and maps for the threads that callers bring are welcome; nothing that runs or waits is. */
    NO_THREADS(
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "io.vavr.concurrent..")
                            .and(not(assignableTo(ConcurrentMap.class)))
                            .or(assignableTo(Thread.class))
                            .or(assignableTo(Timer.class)))
                    .orShould()
                    .accessTargetWhere(targets("java.util..*.(parallel|parallelStream)", "java.lang.Object.wait")),
            Threads.class);

    /** Names by which packages are walled in. */
    enum Packages {
        ELIGIBILITY,
        CALENDAR,
        LIFECYCLE,
        RENEWAL,
        REFUSAL,
        SERVICE,
        WORK,
        MEMORY,
        LEDGER;

        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    final ArchRule rule;
    final List<Class<?>> broken;

    Wall(ArchRule rule, Class<?>... broken) {
        this.rule = rule;
        this.broken = List.of(broken);
    }

    /** Whether directly in the core or among the broken classes. */
    private static String[] within(Packages... packages) {
        return Stream.of(packages)
                .map(each -> "io.github.mlegitymacja.core.." + each.folder() + "..")
                .toArray(String[]::new);
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
}
