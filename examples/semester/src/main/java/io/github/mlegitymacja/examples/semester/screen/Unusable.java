package io.github.mlegitymacja.examples.semester.screen;

import io.github.mlegitymacja.spi.text.Text;
import java.io.Serial;
import java.nio.file.Path;
import java.util.Locale;

/** Thrown when an input, a folder, a store or a simulator cannot be used. Says what is wrong and what to do. */
public final class Unusable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Text explanation;

    public Unusable(String polish, String english) {
        super(english);
        this.explanation = Text.of("unusable", polish, english);
    }

    /** Returns the same explanation with the name of the file in front. */
    public Unusable in(Path file) {
        return new Unusable(file + ": " + explanation.polish(), file + ": " + explanation.english());
    }

    public String explanation(Locale locale) {
        return explanation.in(locale);
    }
}
