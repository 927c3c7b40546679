package io.github.mlegitymacja.examples.semester;

import java.util.Locale;

/** The languages of the output. */
enum Language {
    PL("pl"),
    EN("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    Locale locale() {
        return locale;
    }

    @Override
    public String toString() {
        return locale.getLanguage();
    }
}
