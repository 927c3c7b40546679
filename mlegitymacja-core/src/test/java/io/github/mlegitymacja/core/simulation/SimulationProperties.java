package io.github.mlegitymacja.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.core.work.WorkOutcome;
import io.github.mlegitymacja.spi.order.OrderEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * Simulates up to two years of a university in virtual time and one thread, with all faults, and checks the guarantees
 * I1 to I8 after each change ({@code docs/protocol.md}, Simulation).
 *
 * <p>{@code -Dsimulation.tries=100000} runs that many scenarios from a new seed. {@code -Dsimulation.replay=} with a
 * printed scenario replays it; see {@link ReplayTest}.
 */
class SimulationProperties {

    private static final int FEWEST_RUNS = 5;

    /** With fewer scenarios, some faults may never happen. */
    private static final int FEWEST_TRIES = 300;

    @Property(tries = 500, seed = "2026", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    @AddLifecycleHook(ConfiguredTries.class)
    @StatisticsReport(StatisticsReportMode.OFF)
    void the_guarantees_hold_in_every_scenario(@ForAll("scenarios") Scenario scenario) {
        Simulation.Result result = Simulation.run(scenario, Mistake.NONE);
        assertEquals(Optional.empty(), result.broken(), () -> howToReplay(scenario));
        result.counts().keySet().forEach(Statistics.label("happenings")::collect);
        if (ConfiguredTries.tries() >= FEWEST_TRIES) {
            Statistics.label("happenings")
                    .coverage(coverage -> everything()
                            .forEach(happening -> coverage.check(happening).count(runs -> runs >= FEWEST_RUNS)));
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void the_same_scenario_leads_to_the_same_run_call_by_call(@ForAll("scenarios") Scenario scenario) {
        Simulation.Result first = Simulation.run(scenario, Mistake.NONE);
        Simulation.Result second = Simulation.run(Scenario.parse(scenario.toString()), Mistake.NONE);

        assertEquals(first, second);
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Combinators.combine(
                        Arbitraries.longs().greaterOrEqual(0).dontShrink(),
                        students(),
                        Arbitraries.integers().between(1, Scenario.MOST_WORKERS),
                        days(),
                        faults())
                .as(Scenario::new);
    }

    /** Mostly few students: they meet the same faults as many, in less time. */
    private static Arbitrary<Integer> students() {
        return Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.integers().between(1, 5)),
                Tuple.of(9, Arbitraries.integers().between(6, 20)),
                Tuple.of(1, Arbitraries.integers().between(21, Scenario.MOST_STUDENTS)));
    }

    /** Every other run lasts for two years, because it takes a year until an order lapses. */
    private static Arbitrary<Integer> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(1, Scenario.TWO_YEARS)),
                Tuple.of(1, Arbitraries.integers().between(Scenario.TWO_YEARS - 30, Scenario.TWO_YEARS)));
    }

    /** Most faults in each scenario; shrinking leaves out one after the other. */
    private static Arbitrary<Set<Fault>> faults() {
        return Arbitraries.of(false, true, true, true)
                .list()
                .ofSize(Fault.values().length)
                .map(chosen -> IntStream.range(0, chosen.size())
                        .filter(chosen::get)
                        .mapToObj(i -> List.of(Fault.values()).get(i))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class))));
    }

    private static String howToReplay(Scenario scenario) {
        return "replay it: mvn -pl mlegitymacja-core -am -Dtest=ReplayTest -Dsimulation.replay=" + scenario + " test";
    }

    private static Stream<String> everything() {
        return Stream.of(OrderEvent.values(), Fault.values(), WorkOutcome.values(), Tally.Incident.values())
                .flatMap(Stream::of)
                .map(Tally::name);
    }
}
