package io.github.mlegitymacja.examples.semester;

import io.github.mlegitymacja.qr.TerminalTheme;
import java.util.Locale;
import java.util.Optional;

/** The kind of terminal for which a QR code is drawn. */
enum Terminal {
    DARK(Optional.of(TerminalTheme.DARK)),
    LIGHT(Optional.of(TerminalTheme.LIGHT)),
    NONE(Optional.empty());

    private final Optional<TerminalTheme> theme;

    Terminal(Optional<TerminalTheme> theme) {
        this.theme = theme;
    }

    Optional<TerminalTheme> theme() {
        return theme;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
