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
    private static final String FOUNDING_DOCUMENT = """
            - **Oczekuje** – użytkownik złożył zamówienie, uczelnia nie przekazała go jeszcze do systemu Ministerstwa Cyfryzacji
            - **W trakcie** – zamówienie zostało przekazane i jest przetwarzane przez system Ministerstwa Cyfryzacji
            - **Do odbioru** – użytkownik może dodać mLegitymację do aplikacji mObywatel
            - **Odebrana** – użytkownik dodał mLegitymację do aplikacji mObywatel
            - **Błąd** – przetwarzanie zamówienia przez system Ministerstwa Cyfryzacji zakończyło się błędem
            - **Anulowane przez użytkownika** – użytkownik anulował zamówienie lub mLegitymację
            - **Unieważnione przez uczelnię** – uczelnia unieważniła zamówienie lub mLegitymację z powodu utraty uprawnień przez użytkownika
            """;

    @Test
    void polish_labels_and_descriptions_are_the_founding_documents_letter_for_letter() {
        String ours = Arrays.stream(OrderStatus.values())
                .map(status -> "- **" + status.label(POLISH) + "** – " + status.description(POLISH) + "\n")
                .collect(Collectors.joining());

        assertEquals(FOUNDING_DOCUMENT, ours);
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
        assertEquals(polish, status.label(POLISH));
        assertEquals(english, status.label(Locale.ENGLISH));
        assertEquals(Optional.of(status), OrderStatus.withPolishLabel(polish));
        assertEquals(openness.equals("open"), status.isOpen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "oczekuje", "Oczekuje ", "Waiting", "PENDING", "Blad"})
    void a_text_that_is_no_polish_label_letter_for_letter_names_no_status(String text) {
        assertEquals(Optional.empty(), OrderStatus.withPolishLabel(text));
    }

    @ParameterizedTest
    @EnumSource
    void the_texts_follow_the_readers_language_alone(OrderStatus status) {
        assertEquals(status.label(POLISH), status.label(Locale.forLanguageTag("pl-US")));
        assertEquals(status.label(Locale.ENGLISH), status.label(Locale.GERMANY));
        assertEquals(status.description(POLISH), status.description(Locale.forLanguageTag("pl")));
        assertEquals(status.description(Locale.ENGLISH), status.description(Locale.ROOT));
    }
}
