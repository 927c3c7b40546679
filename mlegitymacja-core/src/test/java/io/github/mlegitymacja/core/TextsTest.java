package io.github.mlegitymacja.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import io.github.mlegitymacja.testsupport.Orders;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that every text for students exists in Polish and in English, and has a code. */
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
            new Refusal.RegistryUnavailable(),
            new Refusal.UnreadableRecord(new StudentId("usos-1")),
            new Refusal.UnreadableOrder(ORDER),
            new Refusal.CodesExpired(ORDER),
            new Refusal.DocumentExpired(LocalDate.of(2027, 3, 31)),
            new Refusal.NothingToSettle(ORDER),
            Refusal.NotAllowed.of(OrderStatus.FAILED, OrderEvent.CANCEL, Actor.STUDENT, Set.of()));

    @Test
    void this_test_covers_every_kind_of_refusal() {
        Set<Class<?>> tried = Stream.of(Refusal.class.getPermittedSubclasses())
                .filter(type -> REFUSALS.stream().anyMatch(type::isInstance))
                .collect(Collectors.toSet());

        assertEquals(Set.of(Refusal.class.getPermittedSubclasses()), tried);
        assertEquals(REFUSALS.size(), tried.size());
    }

    @Test
    void each_kind_of_refusal_has_a_different_code() {
        Set<String> codes = REFUSALS.stream().map(Refusal::code).collect(Collectors.toSet());

        assertEquals(REFUSALS.size(), codes.size());
        codes.forEach(code -> assertTrue(code.matches("[A-Z]+(_[A-Z]+)*"), code));
    }

    static List<Text> texts() {
        return StandardTexts.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_text_is_a_clause_in_each_language(Text text) {
        for (Locale locale : List.of(Texts.POLISH, Locale.ENGLISH)) {
            String clause = text.in(locale);
            assertFalse(clause.isBlank() || clause.endsWith(".") || clause.contains("null") || clause.contains("%"));
            assertEquals(clause.strip(), clause);
        }
        assertEquals(text.code().equals("actor.STUDENT"), text.in(Texts.POLISH).equals(text.in(Locale.ENGLISH)));
    }

    /** Not every university uses USOS ({@code docs/domain.md}, What universities run). */
    @ParameterizedTest
    @MethodSource("texts")
    void no_text_names_the_student_system(Text text) {
        assertFalse((text.polish() + text.english()).contains("USOS"));
    }

    @Test
    void the_list_contains_every_text_and_each_code_once() {
        Set<String> codes = texts().stream().map(Text::code).collect(Collectors.toSet());

        assertEquals(texts().size(), codes.size());
        REFUSALS.forEach(refusal -> assertTrue(codes.contains(refusal.text().code()), refusal::toString));
        for (OrderEvent event : OrderEvent.values()) {
            assertTrue(codes.contains("refusal.NOT_ALLOWED." + event));
        }
    }

    @Test
    void the_texts_for_usos_name_it_and_replace_texts_that_exist() {
        Texts usos = StandardTexts.usos();

        assertEquals(
                "brak zdjęcia do legitymacji w USOS", usos.in(StandardUnmetCondition.NO_PHOTO.text(), Texts.POLISH));
        assertEquals(List.of(), usos.problems(Texts.POLISH, texts()));
        assertEquals(List.of(), usos.problems(Locale.ENGLISH, texts()));
    }

    @Test
    void a_translation_is_complete_when_it_has_a_wording_for_each_code() {
        Locale ukrainian = Locale.forLanguageTag("uk");
        Map<String, String> wordings = texts().stream().collect(Collectors.toMap(Text::code, Text::english));
        Texts complete = Texts.standard().with(ukrainian, wordings);
        wordings.remove("status.PENDING");

        assertEquals(List.of(), complete.problems(ukrainian, texts()));
        assertEquals(
                List.of("status.PENDING has no wording in uk"),
                Texts.standard().with(ukrainian, wordings).problems(ukrainian, texts()));
    }

    /** {@code RENEW} is not a button of USOSweb ({@code docs/domain.md}, Renewal). */
    @Test
    void the_buttons_have_the_labels_of_usosweb() {
        assertEquals(
                Map.of(
                        StudentAction.ORDER, "Zamów mLegitymację",
                        StudentAction.RENEW, "Przedłuż mLegitymację",
                        StudentAction.CHECK_STATUS, "Sprawdź status zamówienia",
                        StudentAction.ADD_TO_MOBYWATEL, "Dodaj mLegitymację do mObywatela",
                        StudentAction.CANCEL, "Anuluj zamówienie"),
                Stream.of(StudentAction.values())
                        .collect(Collectors.toMap(
                                action -> action, action -> action.label().polish())));
    }

    @Test
    void a_refused_action_reads_as_a_sentence_for_the_student() {
        var refusal = Refusal.NotAllowed.of(OrderStatus.CANCELLED_BY_USER, OrderEvent.CANCEL, Actor.STUDENT, Set.of());

        assertEquals(
                "nie można anulować zamówienia, bo ma status „Anulowane przez użytkownika”",
                refusal.text().in(Texts.POLISH));
        assertEquals(
                "the order cannot be cancelled because its status is “Cancelled by the user”",
                refusal.text().in(Locale.ENGLISH));
    }

    @Test
    void the_text_of_a_refusal_contains_every_unmet_condition() {
        var refusal =
                new Refusal.NotEligible(List.of(StandardUnmetCondition.NO_PESEL, StandardUnmetCondition.NO_PHOTO));

        assertEquals(
                "brak numeru PESEL; brak zdjęcia do legitymacji", refusal.text().in(Texts.POLISH));
        assertEquals(
                "you have no PESEL number; your student-card photo is missing",
                refusal.text().in(Locale.ENGLISH));
    }

    @Test
    void the_text_of_a_refusal_uses_the_wording_of_the_university() {
        Texts own = Texts.standard().with(Texts.POLISH, Map.of("condition.NO_PHOTO", "brak zdjęcia w USOS"));
        var refusal = new Refusal.NotEligible(List.of(StandardUnmetCondition.NO_PHOTO));

        assertEquals("brak zdjęcia w USOS", own.in(refusal.text(), Texts.POLISH));
    }
}
