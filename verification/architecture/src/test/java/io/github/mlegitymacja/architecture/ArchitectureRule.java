package io.github.mlegitymacja.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.mlegitymacja.architecture.Conditions.accessOneOf;
import static io.github.mlegitymacja.architecture.Conditions.mentionOnly;
import static io.github.mlegitymacja.architecture.Conditions.module;
import static io.github.mlegitymacja.architecture.Conditions.onlyKnows;
import static io.github.mlegitymacja.architecture.Conditions.packages;

import com.tngtech.archunit.lang.ArchRule;
import io.github.mlegitymacja.architecture.broken.core.ClockAndChance;
import io.github.mlegitymacja.architecture.broken.core.ForeignLibraries;
import io.github.mlegitymacja.architecture.broken.core.InputAndOutput;
import io.github.mlegitymacja.architecture.broken.core.RulesWithAdapters;
import io.github.mlegitymacja.architecture.broken.core.Threads;
import io.github.mlegitymacja.architecture.broken.core.renewal.RuleThatAsks;
import io.github.mlegitymacja.architecture.broken.core.ring.one.One;
import io.github.mlegitymacja.architecture.broken.core.ring.two.Two;
import io.github.mlegitymacja.architecture.broken.qr.Desktop;
import io.github.mlegitymacja.architecture.broken.qr.ZxingInSight;
import io.github.mlegitymacja.architecture.broken.spi.BeyondTheJdk;
import io.github.mlegitymacja.architecture.broken.spi.port.LeakyPort;
import io.github.mlegitymacja.architecture.broken.spring.NeedsEverything;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.ConcurrentMap;

/** A rule about who may depend on what, with classes that break it in every method. */
enum ArchitectureRule {
    /** Immutables' annotations stay in class files, where nobody needs them: a stranger's compile proves it. */
    THE_SPI_KNOWS_THE_JDK_ONLY(onlyKnows("spi", "org.immutables.value"), BeyondTheJdk.class),

    THE_CORE_KNOWS_THE_SPI_VAVR_AND_SLF4J(
            onlyKnows("core", module("spi"), "org.immutables.value", "org.slf4j..", "io.vavr.."),
            ForeignLibraries.class,
            RulesWithAdapters.class),

    THE_MEMORY_ADAPTERS_KNOW_THE_SPI(
            onlyKnows("memory", module("spi")),
            io.github.mlegitymacja.architecture.broken.memory.AdapterWithRules.class),

    THE_JDBC_STORE_KNOWS_THE_SPI_AND_SLF4J(
            onlyKnows("jdbc", module("spi"), "javax.sql..", "javax.crypto..", "org.slf4j.."),
            io.github.mlegitymacja.architecture.broken.jdbc.AdapterWithRules.class),

    THE_QR_CODES_KNOW_THE_SPI_AND_ZXING(
            onlyKnows("qr", module("spi"), "com.google.zxing.."),
            io.github.mlegitymacja.architecture.broken.qr.AdapterWithRules.class),

    THE_CONTRACT_KIT_KNOWS_THE_SPI_THE_MEMORY_ADAPTERS_AND_JUNIT(
            onlyKnows("tck", module("spi"), module("memory"), "org.junit.jupiter..", "org.opentest4j.."),
            io.github.mlegitymacja.architecture.broken.tck.AdapterWithRules.class),

    THE_METERS_KNOW_THE_SPI_THE_CORE_AND_MICROMETER(
            onlyKnows("micrometer", module("spi"), module("core"), "io.micrometer.core.."),
            io.github.mlegitymacja.architecture.broken.micrometer.MetersOfAStore.class),

    /** An application without pages, without JSON or without an actuator has no such library. */
    WHAT_AN_APPLICATION_MAY_LACK_HAS_A_PACKAGE_OF_ITS_OWN(
            noClasses()
                    .that()
                    .resideInAPackage("io.github.mlegitymacja..spring..")
                    .and()
                    .resideOutsideOfPackages(module("spring.web"), module("spring.json"), module("spring.health"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.web..",
                            "org.springframework.http..",
                            "org.springframework.boot.health..",
                            "tools.jackson.."),
            NeedsEverything.class),

    RULES_ARE_GIVEN_WHAT_THEY_NEED(
            noClasses()
                    .that()
                    .resideInAnyPackage(packages("eligibility", "calendar", "lifecycle", "renewal", "refusal"))
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.github.mlegitymacja.spi.port..")
                            .or(resideInAnyPackage(packages("service", "work", "repository")))),
            RuleThatAsks.class),

    NO_CYCLES(slices().matching("io.github.mlegitymacja.(**)").should().beFreeOfCycles(), One.class, Two.class),

    /** The defaults of a university are the one exception. */
    NO_CLOCK_AND_NO_CHANCE(
            noClasses()
                    .that()
                    .resideInAnyPackage(module("spi"), module("core"), module("memory"), module("qr"))
                    .and()
                    .haveSimpleNameNotEndingWith("SystemDefaults")
                    .should(accessOneOf(
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
                    .that()
                    .resideInAnyPackage(module("spi"), module("core"), module("memory"))
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

    /**
     * Locks and maps for the threads that callers bring are welcome; nothing that runs or waits is. Two classes look at the
     * interrupt of the calling thread, and restore it; two make calls with the executor that the application hands in.
     */
    NO_THREADS(
            noClasses()
                    .that()
                    .resideInAnyPackage(module("spi"), module("core"), module("memory"), module("qr"))
                    .and()
                    .doNotHaveSimpleName("Interrupts")
                    .and()
                    .doNotHaveSimpleName("Survivable")
                    .and()
                    .doNotHaveSimpleName("Concurrency")
                    .and()
                    .doNotHaveSimpleName("ConcurrentCalls")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "io.vavr.concurrent..")
                            .and(not(assignableTo(ConcurrentMap.class)))
                            .or(assignableTo(Thread.class))
                            .or(assignableTo(Timer.class)))
                    .orShould(accessOneOf("java.util..*.(parallel|parallelStream)", "java.lang.Object.wait")),
            Threads.class),

    PORTS_SPEAK_JDK_AND_OURS(
            codeUnits()
                    .that()
                    .areDeclaredInClassesThat(resideInAPackage("io.github.mlegitymacja..spi..port..")
                            .and(modifier(PUBLIC)))
                    .and()
                    .arePublic()
                    .should(mentionOnly(resideInAPackage("java..")
                            .or(resideInAPackage("io.github.mlegitymacja.spi..").and(modifier(PUBLIC))))),
            LeakyPort.class),

    QR_CODES_NEED_NO_DESKTOP(
            noClasses()
                    .that()
                    .resideInAPackage(module("qr"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing.."),
            Desktop.class),

    USERS_OF_QR_CODES_DO_NOT_SEE_ZXING(
            methods()
                    .that()
                    .areDeclaredInClassesThat(resideInAPackage(module("qr")))
                    .and()
                    .arePublic()
                    .should()
                    .notHaveRawReturnType(resideInAPackage("com.google.."))
                    .andShould()
                    .notHaveRawParameterTypes(anyElementThat(resideInAPackage("com.google.."))),
            ZxingInSight.class);

    final ArchRule rule;
    final List<Class<?>> broken;

    ArchitectureRule(ArchRule rule, Class<?>... broken) {
        this.rule = rule;
        this.broken = List.of(broken);
    }
}
