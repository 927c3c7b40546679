package io.github.mlegitymacja.qr;

/** Draws each run of dark modules as a rectangle in one path. Separate shapes would show gaps when scaled. */
final class Svg {

    private Svg() {}

    static String of(QrCode code, String alternativeText) {
        var path = new StringBuilder();
        for (int row = 0; row < code.size(); row++) {
            appendRuns(path, code, row);
        }
        // Sizes as %s, because %d would use the digits of the default locale.
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %1$s" shape-rendering="crispEdges" role="img"\
                 aria-label="%2$s"><title>%2$s</title>\
                <path fill="#fff" d="M0 0h%1$sv%1$sH0z"/><path d="%3$s"/></svg>""";
        return svg.formatted(code.size(), PickupSheet.escape(alternativeText), path);
    }

    private static void appendRuns(StringBuilder path, QrCode code, int row) {
        for (int column = 0, end; column < code.size(); column = end + 1) {
            end = column;
            while (code.isDark(end, row)) {
                end++;
            }
            if (end > column) {
                path.append('M').append(column).append(' ').append(row);
                path.append('H').append(end).append("v1H").append(column).append('z');
            }
        }
    }
}
