package io.github.mlegitymacja.examples.portal.screen;

import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import java.util.Locale;

/**
 * Returns the library's texts for one reader.
 *
 * @param texts the university's wordings
 * @param locale the reader's locale
 */
public record Wording(Texts texts, Locale locale) {

    /** Returns a label, or a clause without a capital letter and a full stop. */
    public String of(Text text) {
        return texts.in(text, locale);
    }

    /** Returns a clause with a capital letter at its beginning. */
    public String sentence(Text text) {
        return Sentence.of(of(text));
    }
}
