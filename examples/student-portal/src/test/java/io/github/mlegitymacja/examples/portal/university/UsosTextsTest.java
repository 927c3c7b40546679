package io.github.mlegitymacja.examples.portal.university;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.core.StandardTexts;
import io.github.mlegitymacja.spi.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UsosTextsTest {

    @Test
    void the_universitys_own_wordings_belong_to_texts_of_the_library() {
        assertEquals(List.of(), UsosTexts.TEXTS.problems(Texts.POLISH, StandardTexts.all()));
        assertEquals(List.of(), UsosTexts.TEXTS.problems(Locale.ENGLISH, StandardTexts.all()));
    }
}
