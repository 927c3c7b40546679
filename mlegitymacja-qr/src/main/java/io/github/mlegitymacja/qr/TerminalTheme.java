package io.github.mlegitymacja.qr;

/** The colours of a terminal. A QR code drawn for the wrong theme is a negative, which few phones can read. */
public enum TerminalTheme {
    /** Light characters on a dark background: the characters draw the light modules. */
    DARK,
    /** Dark characters on a light background: the characters draw the dark modules. */
    LIGHT
}
