package io.github.mlegitymacja.examples.quickstart.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.qr.PickupSheet;
import io.github.mlegitymacja.qr.QrCode;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * The folder in which each order that is ready for pick-up has a PNG, an SVG and a sheet to print.
 *
 * <p>Whoever has such a file can take the document: on systems that know owners, only the owner can read it.
 *
 * @param folder exists and can be written to
 */
public record PickupFiles(Path folder) {

    /** Makes the folder if it does not exist, and sees that files can be written there, before the story begins. */
    public static PickupFiles in(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".", ".tmp"));
            return new PickupFiles(folder);
        } catch (IOException e) {
            throw notWritable(folder);
        }
    }

    /** Writes the three files of one order, named by the student's id, which tells nothing about the person. */
    public void write(Order order, Activation activation, Locale locale) {
        QrCode code = QrCode.of(activation);
        String sheet = new PickupSheet(activation, order.validUntil()).toHtml(locale);
        write(order.student() + ".png", code.toPng());
        write(order.student() + ".svg", code.toSvg(locale).getBytes(UTF_8));
        write(order.student() + ".html", sheet.getBytes(UTF_8));
    }

    /** Under another name first: nobody ever finds half a file. */
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
