package io.github.mlegitymacja.examples.quickstart.screen;

import io.github.mlegitymacja.spi.text.LocalizedText;
import java.io.Serial;
import java.nio.file.Path;
import java.util.Locale;

/** What the user gave us cannot be used: says what is wrong, where, and what to do about it. */
public final class Unusable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient LocalizedText explanation;

    public Unusable(String polish, String english) {
        super(english);
        this.explanation = new LocalizedText(polish, english);
    }

    /** The same, in a file that the user knows by name. */
    public Unusable in(Path file) {
        return new Unusable(file + ": " + explanation.polish(), file + ": " + explanation.english());
    }

    public String explanation(Locale locale) {
        return explanation.in(locale);
    }
}
