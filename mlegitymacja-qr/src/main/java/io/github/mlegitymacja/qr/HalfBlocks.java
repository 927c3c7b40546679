package io.github.mlegitymacja.qr;

/** Draws with characters that are two modules high, as wide as a terminal's character is. */
final class HalfBlocks {

    /** By what is drawn: nothing, the lower half, the upper half, both. */
    private static final String BLOCKS = " ▄▀█";

    private HalfBlocks() {}

    static String of(QrCode code, TerminalTheme theme) {
        boolean drawn = theme == TerminalTheme.LIGHT;
        var text = new StringBuilder();
        for (int row = 0; row < code.size(); row += 2) {
            for (int column = 0; column < code.size(); column++) {
                int upper = code.isDark(column, row) == drawn ? 2 : 0;
                int lower = code.isDark(column, row + 1) == drawn ? 1 : 0;
                text.append(BLOCKS.charAt(upper + lower));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
