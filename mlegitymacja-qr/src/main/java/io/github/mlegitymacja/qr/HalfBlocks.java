package io.github.mlegitymacja.qr;

/** Draws with block characters. Each character is one module wide and two modules high. */
final class HalfBlocks {

    /** The characters that draw nothing, the lower half, the upper half, and both halves. */
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
