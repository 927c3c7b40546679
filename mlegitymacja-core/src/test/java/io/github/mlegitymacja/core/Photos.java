package io.github.mlegitymacja.core;

import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_PHOTO;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_FILE_TOO_LARGE;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_TOO_FEW_PIXELS;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_TOO_MANY_PIXELS;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_TYPE_NOT_ACCEPTED;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_UNREADABLE;

import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.spi.student.Photo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Picture files that ImageIO writes, and photos that lack one of the standard requirements. */
public final class Photos {

    private static final int FIVE_MIB = 5 * 1024 * 1024;

    /** The declared type is wrong for some of them, as registries have it. */
    private static final Map<StandardUnmetCondition, Photo> LACKING = Map.of(
            PHOTO_TYPE_NOT_ACCEPTED, photo(file("bmp", 236, 295)),
            PHOTO_UNREADABLE, photo(Arrays.copyOf(file("jpeg", 236, 295), 20)),
            PHOTO_FILE_TOO_LARGE, photo(Arrays.copyOf(file("jpeg", 236, 295), FIVE_MIB + 1)),
            PHOTO_TOO_FEW_PIXELS, photo(file("jpeg", 235, 295)),
            PHOTO_TOO_MANY_PIXELS, photo(file("png", 236, 6001)));

    private static final Photo GOOD = photo(file("jpeg", 236, 295));

    private Photos() {}

    /** Returns a photo that lacks what a student is to lack, or none at all. */
    static Optional<Photo> lacking(Set<StandardUnmetCondition> lacking) {
        if (lacking.contains(NO_PHOTO)) {
            return Optional.empty();
        }
        return lacking.stream()
                .map(LACKING::get)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .or(() -> Optional.of(GOOD));
    }

    public static Photo photo(byte[] file) {
        return Photo.of("image/jpeg", file);
    }

    /** Writes a black picture as {@code bmp}, {@code gif}, {@code jpeg} or {@code png}. */
    public static byte[] file(String format, int width, int height) {
        return written(format, width, height, ImageWriteParam.MODE_COPY_FROM_METADATA);
    }

    public static byte[] progressiveJpeg(int width, int height) {
        return written("jpeg", width, height, ImageWriteParam.MODE_DEFAULT);
    }

    private static byte[] written(String format, int width, int height, int progressiveMode) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (settings.canWriteProgressive()) {
                settings.setProgressiveMode(progressiveMode);
            }
            var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
