package io.github.mlegitymacja.qr;

import io.github.mlegitymacja.spi.order.Activation;
import java.util.Random;
import java.util.stream.IntStream;

/** The texts of QR codes in these tests; the same in every run. */
final class SampleTexts {

    private static final String ASCII = IntStream.rangeClosed('!', '~')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    private static final String POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";

    private SampleTexts() {}

    /** Returns a text of any of the 94 visible characters. */
    static String ascii(int length) {
        return new Random(length)
                .ints(length, 0, ASCII.length())
                .mapToObj(ASCII::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** Returns the same text with a Polish letter as the first and every tenth character, as in ordinary Polish. */
    static String polish(int length) {
        var text = new StringBuilder(ascii(length));
        for (int i = 0; i < length; i += 10) {
            text.setCharAt(i, POLISH.charAt((length + i / 10) % POLISH.length()));
        }
        return text.toString();
    }

    static QrCode qrCode(String text) {
        return QrCode.of(activation(text));
    }

    static Activation activation(String text) {
        return new Activation(text, "482915");
    }
}
