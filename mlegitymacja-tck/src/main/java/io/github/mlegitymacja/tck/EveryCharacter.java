package io.github.mlegitymacja.tck;

import java.util.ArrayList;
import java.util.List;

/** The characters that an order's texts may contain: all of Unicode without control characters and surrogates. */
final class EveryCharacter {

    private EveryCharacter() {}

    /** Returns all permitted code points up to the given one, in texts of no more than {@code maxLength} chars. */
    static List<String> inTexts(int maxLength, int lastCodePoint) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (int c = Character.MIN_CODE_POINT; c <= lastCodePoint; c++) {
            if (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE) {
                text.appendCodePoint(c);
            }
            if (text.length() > maxLength - 2 || c == lastCodePoint) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        return texts;
    }
}
