package io.github.mlegitymacja.examples.semester.registrar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.examples.semester.screen.Unusable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.List;

/** Decodes the bytes of an export into lines of text. */
final class ExportText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ExportText() {}

    /** Decodes strictly, because a wrong encoding would turn Polish letters on a document into question marks. */
    static List<String> decode(byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        var text = CharBuffer.allocate(content.length);
        if (UTF_8.newDecoder().decode(bytes, text, true).isError()) {
            throw notUtf8(lineAt(content, bytes.position()));
        }
        String decoded = text.flip().toString();
        String marked = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
        if (marked.isBlank()) {
            throw new Unusable(
                    "plik jest pusty. Potrzebny jest wiersz nagłówka, a po nim wiersz na każdego studenta.",
                    "the file is empty. A header line is needed, and then a line for each student.");
        }
        return marked.lines().toList();
    }

    private static Unusable notUtf8(int line) {
        return new Unusable(
                "wiersz " + line + ": plik nie jest w kodowaniu UTF-8. Zapisz go ponownie jako „CSV UTF-8”.",
                "line " + line + ": the file is not encoded in UTF-8. Save it again as “CSV UTF-8”.");
    }

    private static int lineAt(byte[] content, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
