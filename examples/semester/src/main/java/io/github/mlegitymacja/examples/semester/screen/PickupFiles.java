package io.github.mlegitymacja.examples.semester.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.qr.PickupSheet;
import io.github.mlegitymacja.qr.QrCode;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a PNG, an SVG and a sheet to print for each order that is ready for pick-up.
 *
 * <p>Anyone who has such a file can add the document to their own phone. On systems with file permissions only the
 * owner can read it.
 *
 * @param folder an existing folder that can be written to
 */
public record PickupFiles(Path folder) {

    /** Creates the folder if it is missing, and checks that files can be written there, before the story begins. */
    public static PickupFiles in(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".", ".tmp"));
            return new PickupFiles(folder);
        } catch (IOException e) {
            throw notWritable(folder);
        }
    }

    /** Writes the three files of one order. Their name is the student's id, which reveals nothing about the person. */
    public void write(Order order, Activation activation, Translations texts) {
        QrCode code = QrCode.of(activation);
        String sheet = texts.sheet(new PickupSheet(activation, order.validUntil()));
        write(order.student() + ".png", code.toPng());
        write(order.student() + ".svg", code.toSvg(texts.locale()).getBytes(UTF_8));
        write(order.student() + ".html", sheet.getBytes(UTF_8));
    }

    /** Writes under another name first, so that an incomplete file never has the final name. */
    private void write(String name, byte[] content) {
        try {
            Path unfinished = Files.createTempFile(folder, ".", ".tmp");
            try {
                Files.write(unfinished, content);
                Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw notWritable(folder.resolve(name));
        }
    }

    private static Unusable notWritable(Path path) {
        return new Unusable(
                "Nie można zapisać w " + path
                        + ". Sprawdź uprawnienia i wolne miejsce, lub podaj inny folder: --output.",
                "Cannot write to " + path + ". Check permissions and free space, or name another folder: --output.");
    }
}
