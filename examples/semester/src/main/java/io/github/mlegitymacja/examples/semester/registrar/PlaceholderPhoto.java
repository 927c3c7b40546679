package io.github.mlegitymacja.examples.semester.registrar;

import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentId;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a small JPEG of a head and shoulders, in the format of a student-card photo (35 x 45 mm). */
final class PlaceholderPhoto {

    private static final int WIDTH = 70;
    private static final int HEIGHT = 90;
    private static final int FIGURE = new Color(0x5B6470).getRGB();

    private PlaceholderPhoto() {}

    static Photo of(StudentId student) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        int background = background(student);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean figure = within(x, y, 35, 36, 15, 19) || within(x, y, 35, 92, 30, 34);
                picture.setRGB(x, y, figure ? FIGURE : background);
            }
        }
        return Photo.of("image/jpeg", jpeg(picture));
    }

    /** Returns a pale colour that depends on the student. */
    private static int background(StudentId student) {
        return Color.HSBtoRGB(Math.floorMod(student.value().hashCode(), 360) / 360f, 0.15f, 0.95f);
    }

    private static boolean within(int x, int y, int centreX, int centreY, int radiusX, int radiusY) {
        double dx = (x - centreX) / (double) radiusX;
        double dy = (y - centreY) / (double) radiusY;
        return dx * dx + dy * dy <= 1;
    }

    private static byte[] jpeg(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        // A stream in memory, because ImageIO otherwise needs a writable folder for temporary files.
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "jpeg", output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
