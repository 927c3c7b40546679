package io.github.mlegitymacja.core.model;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.Notice;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.testsupport.LogCapture;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * Runs random sequences of steps on the library and on the {@link ReferenceModel}, and compares both after each step:
 * orders, codes, what each student sees, every refusal, and what an entitlement check finds and revokes. Also checks
 * guarantees I2, I4, I5 and I8 of {@code docs/protocol.md}, and that no secret is logged or shown.
 */
class RandomStepsProperties {

    @Property(tries = 3_000)
    @StatisticsReport(StatisticsReportMode.OFF)
    void the_library_and_the_model_agree_after_every_step(@ForAll("steps") List<Step> steps) {
        try (var log = new LogCapture()) {
            var run = new Run();
            steps.forEach(run::take);
            log.lines().forEach(Students::assertNoSecretIn);
        }
        assertReached("steps that were not refused", Stream.of(Step.Kind.values()));
        assertReached("statuses", Stream.of(OrderStatus.values()));
        // The calendar of the model has a semester for every day, and its store can read every order.
        assertReached(
                "refusals",
                Stream.of(Refusal.class.getPermittedSubclasses())
                        .filter(type ->
                                type != Refusal.OutsideSemesters.class && type != Refusal.UnreadableOrder.class));
        // The warning before a cancellation is not a notice of the overview.
        assertReached(
                "notices",
                Stream.of(Notice.values())
                        .filter(notice -> notice != Notice.DOCUMENT_ENDS_AT_ONCE && notice != Notice.ORDER_UNREADABLE));
        assertReached("checks", Stream.of("nothing to revoke", "revoked", "stopped"));
    }

    private static void assertReached(String label, Stream<?> all) {
        Statistics.label(label)
                .coverage(coverage -> all.forEach(each -> coverage.check(each).count(count -> count > 0)));
    }

    /** Single steps, and the usual way of an order until its codes are there, so that runs reach all statuses. */
    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.frequencyOf(Tuple.of(6, step().map(List::of)), Tuple.of(1, step().map(Step::usualWay)))
                .list()
                .ofMaxSize(50)
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    private static Arbitrary<Step> step() {
        List<Tuple.Tuple2<Integer, Step.Kind>> weighted = Stream.of(Step.Kind.values())
                .map(kind -> Tuple.of(weight(kind), kind))
                .toList();
        Arbitrary<Integer> mostly0 = Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(1, 2));
        return Combinators.combine(
                        Arbitraries.frequency(weighted),
                        mostly0,
                        mostly0,
                        Arbitraries.frequency(Tuple.of(20, false), Tuple.of(1, true)))
                .as(Step::new);
    }

    private static int weight(Step.Kind kind) {
        return switch (kind) {
            case ORDER, SUBMIT, MINISTRY_ISSUES, POLL -> 12;
            case CANCEL, WITHDRAW, STUDENT_COLLECTS, STUDENT_IS_ENROLLED, MINISTRY_COMES_BACK, PICK_UP -> 6;
            case RENEW,
                    CLERK_SETTLES,
                    RECHECK,
                    RECHECK_WITH_A_SMALL_LIMIT,
                    MINISTRY_TELLS_THE_TRUTH,
                    A_SEMESTER_PASSES -> 4;
            case CLERK_REVOKES, CODES_EXPIRE, MINISTRY_ENDS_A_DOCUMENT, MINISTRY_FAILS, STUDENT_LOSES_STATUS -> 3;
            default -> 1;
        };
    }
}
