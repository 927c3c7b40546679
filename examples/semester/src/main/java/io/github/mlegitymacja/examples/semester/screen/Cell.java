package io.github.mlegitymacja.examples.semester.screen;

import java.util.ArrayList;
import java.util.List;

/** Fits texts into columns. The width is counted in code points. */
final class Cell {

    private Cell() {}

    static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Pads the text, or cuts it off. */
    static String fit(String text, int width) {
        int missing = width - width(text);
        return missing >= 0
                ? text + " ".repeat(missing)
                : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** Breaks the text between words; a word that is too long is not broken. */
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
