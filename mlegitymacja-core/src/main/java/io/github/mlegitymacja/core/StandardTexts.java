package io.github.mlegitymacja.core;

import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.refusal.StandardReason;
import io.github.mlegitymacja.core.renewal.Notice;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.PeselProblem;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lists the texts of this library that people read. Use it in a test to find what a translation lacks:
 *
 * <pre>{@code
 * Locale ukrainian = Locale.forLanguageTag("uk");
 * Texts texts = Texts.standard().with(ukrainian, wordings);   // code -> wording
 * assertEquals(List.of(), texts.problems(ukrainian, StandardTexts.all()));
 * }</pre>
 *
 * <p>Not included are the texts of a university's own conditions and reasons, those of the sheets that {@code
 * mlegitymacja-qr} prints, and those for the person who takes over orders from another system. Stateless and thread-safe.
 */
public final class StandardTexts {

    private static final StudentId STUDENT = new StudentId("1");
    private static final OrderId ORDER = OrderId.parse("00000000-0000-7000-8000-000000000000");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private StandardTexts() {}

    /**
     * Returns every text once. Texts with arguments contain sample values.
     *
     * @return labels, descriptions, conditions and refusals, each with a different code
     */
    public static List<Text> all() {
        return Stream.of(
                        Stream.of(OrderStatus.values()).map(OrderStatus::label),
                        Stream.of(OrderStatus.values()).map(OrderStatus::description),
                        Stream.of(OrderEvent.values()).map(OrderEvent::label),
                        Stream.of(Actor.values()).map(Actor::label),
                        Stream.of(StudentAction.values()).map(StudentAction::label),
                        Stream.of(PeselProblem.values()).map(PeselProblem::text),
                        Stream.of(StandardUnmetCondition.values()).map(StandardUnmetCondition::text),
                        Stream.of(Notice.values()).map(Notice::text),
                        refusals().map(Refusal::text),
                        reasons().map(Reason::text))
                .flatMap(texts -> texts)
                .toList();
    }

    /**
     * Returns the texts of a university whose students know their student system by its name: conditions name USOS and
     * USOSweb.
     *
     * <pre>{@code
     * University.builder().texts(StandardTexts.usos())
     * }</pre>
     *
     * @return the standard texts with other wordings of three conditions, in Polish and English
     */
    public static Texts usos() {
        return Texts.standard()
                .with(
                        Texts.POLISH,
                        Map.of(
                                "condition.NO_STUDENT_STATUS", "brak statusu studenta w USOSweb",
                                "condition.INVALID_PESEL",
                                        "numer PESEL zapisany w USOS jest błędny, zgłoś to w dziekanacie",
                                "condition.NO_PHOTO", "brak zdjęcia do legitymacji w USOS"))
                .with(
                        Locale.ENGLISH,
                        Map.of(
                                "condition.NO_STUDENT_STATUS", "you have no student status in USOSweb",
                                "condition.INVALID_PESEL",
                                        "the PESEL number in USOS is wrong, please report it to the dean's office",
                                "condition.NO_PHOTO", "your student-card photo is missing in USOS"));
    }

    private static Stream<Reason> reasons() {
        return Stream.of(
                StandardReason.WITHDRAWN_AT_MINISTRY,
                StandardReason.CODES_EXPIRED,
                StandardReason.UNKNOWN_AT_MINISTRY,
                StandardReason.VALIDITY_ENDED,
                StandardReason.TAKEN_OVER,
                StandardReason.TIME_ASSUMED,
                StandardReason.CODES_NOT_TAKEN_OVER,
                StandardReason.REASON_NOT_TAKEN_OVER,
                StandardReason.notEntitled(List.of(StandardUnmetCondition.NO_PHOTO), Texts.standard()));
    }

    private static Stream<Refusal> refusals() {
        Stream<Refusal> notAllowed = Stream.of(OrderEvent.values())
                .map(event -> Refusal.NotAllowed.of(OrderStatus.PENDING, event, Actor.STUDENT, Set.of()));
        Stream<Refusal> others = Stream.of(
                new Refusal.UnknownStudent(STUDENT),
                new Refusal.UnknownOrder(ORDER),
                new Refusal.UnreadableOrder(ORDER),
                new Refusal.NotEligible(List.of(StandardUnmetCondition.NO_PHOTO)),
                new Refusal.OpenOrderExists(ORDER),
                new Refusal.OutsideSemesters(DAY),
                new Refusal.Lapsed(ORDER, Semester.winter(DAY.getYear())),
                new Refusal.NothingToPickUp(OrderStatus.PENDING),
                new Refusal.RegistryUnavailable(),
                new Refusal.UnreadableRecord(STUDENT),
                new Refusal.CodesExpired(ORDER),
                new Refusal.DocumentExpired(DAY),
                new Refusal.NothingToSettle(ORDER),
                new Refusal.StillInUse(ORDER));
        return Stream.concat(others, notAllowed);
    }
}
