package io.github.mlegitymacja.examples.quickstart;

import java.util.Locale;

/** The languages of the library's texts. */
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
