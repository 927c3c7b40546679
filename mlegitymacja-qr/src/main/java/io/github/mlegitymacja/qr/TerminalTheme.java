package io.github.mlegitymacja.qr;

/** What a terminal looks like; a QR code drawn for the wrong one comes out as its negative, which few phones read. */
public enum TerminalTheme {
    /** Light characters on a dark background: the characters draw the light modules. */
    DARK,
    /** Dark characters on a light background: the characters draw the dark modules. */
    LIGHT
}
