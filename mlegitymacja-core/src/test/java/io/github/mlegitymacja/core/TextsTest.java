package io.github.mlegitymacja.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.text.LocalizedText;
import io.vavr.collection.List;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a student reads is there in Polish and in English. */
class TextsTest {

    private static final OrderId ORDER = Orders.in(OrderStatus.PENDING).id();

    private static final Set<Refusal> REFUSALS = Set.of(
            new Refusal.UnknownStudent(new StudentId("usos-1")),
            new Refusal.UnknownOrder(ORDER),
            new Refusal.NotEligible(List.of(StandardUnmetCondition.NO_PESEL, StandardUnmetCondition.NO_PHOTO)),
            new Refusal.OpenOrderExists(ORDER),
            new Refusal.OutsideSemesters(LocalDate.of(1001, 1, 1)),
            new Refusal.Lapsed(ORDER, Semester.winter(2026)),
            new Refusal.NothingToPickUp(OrderStatus.COLLECTED),
            new Refusal.StillInUse(ORDER),
            Refusal.NotAllowed.of(OrderStatus.FAILED, OrderEvent.CANCEL, Actor.STUDENT, Set.of()));

    @Test
    void no_refusal_is_missing_here() {
        Set<Class<?>> tried = Stream.of(Refusal.class.getPermittedSubclasses())
                .filter(type -> REFUSALS.stream().anyMatch(type::isInstance))
                .collect(Collectors.toSet());

        assertEquals(Set.of(Refusal.class.getPermittedSubclasses()), tried);
        assertEquals(REFUSALS.size(), tried.size());
    }

    @Test
    void each_refusal_has_a_code_of_its_own() {
        Set<String> codes = REFUSALS.stream().map(Refusal::code).collect(Collectors.toSet());

        assertEquals(REFUSALS.size(), codes.size());
        codes.forEach(code -> assertTrue(code.matches("[A-Z]+(_[A-Z]+)*"), code));
    }

    static Stream<LocalizedText> texts() {
        return Stream.of(
                        Stream.of(StandardUnmetCondition.values()).map(StandardUnmetCondition::text),
                        Stream.of(StudentAction.values()).map(StudentAction::label),
                        REFUSALS.stream().map(Refusal::text),
                        everyNotAllowed().map(Refusal::text))
                .flatMap(texts -> texts);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_text_is_a_clause_in_each_language(LocalizedText text) {
        assertNotEquals(text.polish(), text.english());
        for (String clause : new String[] {text.polish(), text.english()}) {
            assertFalse(clause.isBlank() || clause.endsWith(".") || clause.contains("null") || clause.contains("%"));
            assertEquals(clause.strip(), clause);
        }
    }

    private static Stream<Refusal> everyNotAllowed() {
        return Stream.of(OrderStatus.values())
                .flatMap(status -> Stream.of(OrderEvent.values())
                        .flatMap(event -> Stream.of(Actor.values())
                                .map(actor ->
                                        Refusal.NotAllowed.of(status, event, actor, EnumSet.allOf(OrderEvent.class)))));
    }

    @Test
    void the_buttons_say_what_those_of_usosweb_say() {
        assertEquals(
                Map.of(
                        StudentAction.ORDER, "Zamów mLegitymację",
                        StudentAction.CHECK_STATUS, "Sprawdź status zamówienia",
                        StudentAction.ADD_TO_MOBYWATEL, "Dodaj mLegitymację do mObywatela",
                        StudentAction.CANCEL, "Anuluj zamówienie"),
                Stream.of(StudentAction.values())
                        .collect(Collectors.toMap(
                                action -> action, action -> action.label().polish())));
    }

    @Test
    void a_refused_event_is_told_with_what_is_possible_instead() {
        var refusal = Refusal.NotAllowed.of(
                OrderStatus.PENDING,
                OrderEvent.ISSUE,
                Actor.UNIVERSITY,
                EnumSet.of(OrderEvent.HAND_OVER, OrderEvent.REVOKE));

        assertEquals(
                new LocalizedText(
                        "uczelnia: „wystawienie mLegitymacji” nie jest możliwe w statusie „Oczekuje”; możliwe:"
                                + " przekazanie do Ministerstwa Cyfryzacji, unieważnienie",
                        "university: “issuing the mLegitymacja” is not possible in status “Waiting”; possible: handing over"
                                + " to the Ministry of Digital Affairs, revoking"),
                refusal.text());
    }

    @Test
    void every_unmet_condition_is_in_the_refusal() {
        assertEquals(
                new LocalizedText(
                        "brak numeru PESEL; brak zdjęcia do legitymacji w USOS",
                        "you have no PESEL number; there is no student-card photo of you in USOS"),
                new Refusal.NotEligible(List.of(StandardUnmetCondition.NO_PESEL, StandardUnmetCondition.NO_PHOTO))
                        .text());
    }
}
