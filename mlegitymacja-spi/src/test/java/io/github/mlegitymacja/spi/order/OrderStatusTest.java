package io.github.mlegitymacja.spi.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatusTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl-PL");

    /** Copied from Warsaw University of Technology's page for students. */
    private static final String UNIVERSITY_PAGE = """
            - **Oczekuje** – użytkownik złożył zamówienie, uczelnia nie przekazała go jeszcze do systemu Ministerstwa Cyfryzacji
            - **W trakcie** – zamówienie zostało przekazane i jest przetwarzane przez system Ministerstwa Cyfryzacji
            - **Do odbioru** – użytkownik może dodać mLegitymację do aplikacji mObywatel
            - **Odebrana** – użytkownik dodał mLegitymację do aplikacji mObywatel
            - **Błąd** – przetwarzanie zamówienia przez system Ministerstwa Cyfryzacji zakończyło się błędem
            - **Anulowane przez użytkownika** – użytkownik anulował zamówienie lub mLegitymację
            - **Unieważnione przez uczelnię** – uczelnia unieważniła zamówienie lub mLegitymację z powodu utraty uprawnień przez użytkownika
            """;

    @Test
    void polish_labels_and_descriptions_are_those_of_the_universitys_page_letter_for_letter() {
        String actual = Arrays.stream(OrderStatus.values())
                .map(status -> "- **" + status.label().in(POLISH) + "** – "
                        + status.description().in(POLISH) + "\n")
                .collect(Collectors.joining());

        assertEquals(UNIVERSITY_PAGE, actual);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING,               Oczekuje,                    Waiting,                   open",
        "IN_PROGRESS,           W trakcie,                   In progress,               open",
        "READY_FOR_PICKUP,      Do odbioru,                  Ready for pick-up,         open",
        "COLLECTED,             Odebrana,                    Collected,                 open",
        "FAILED,                Błąd,                        Error,                     closed",
        "CANCELLED_BY_USER,     Anulowane przez użytkownika, Cancelled by the user,     closed",
        "REVOKED_BY_UNIVERSITY, Unieważnione przez uczelnię, Revoked by the university, closed"
    })
    void each_status_has_its_label_and_is_open_or_closed(
            OrderStatus status, String polish, String english, String openness) {
        assertEquals(polish, status.label().in(POLISH));
        assertEquals(english, status.label().in(Locale.ENGLISH));
        assertEquals(Optional.of(status), OrderStatus.withPolishLabel(polish));
        assertEquals(openness.equals("open"), status.isOpen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "oczekuje", "Oczekuje ", "Waiting", "PENDING", "Blad"})
    void a_text_that_is_not_exactly_a_polish_label_names_no_status(String text) {
        assertEquals(Optional.empty(), OrderStatus.withPolishLabel(text));
    }

    @ParameterizedTest
    @EnumSource
    void the_texts_depend_only_on_the_language_of_the_locale(OrderStatus status) {
        assertEquals(status.label().in(POLISH), status.label().in(Locale.forLanguageTag("pl-US")));
        assertEquals(status.label().in(Locale.ENGLISH), status.label().in(Locale.GERMANY));
        assertEquals(status.description().in(POLISH), status.description().in(Locale.forLanguageTag("pl")));
        assertEquals(
                status.description().in(Locale.ENGLISH), status.description().in(Locale.ROOT));
    }
}
