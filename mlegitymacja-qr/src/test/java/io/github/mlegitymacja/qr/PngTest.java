package io.github.mlegitymacja.qr;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares pixels and file sizes with those of ZXing and ImageIO. */
class PngTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 8", "85, 1", "85, 2", "85, 3", "85, 5", "85, 7", "85, 8", "85, 64", "300, 4", "2331, 1"})
    void the_pixels_are_those_of_zxing_and_imageio(int length, int modulePixels) throws WriterException {
        String text = SampleTexts.ascii(length);

        BufferedImage picture = Pictures.ofPng(SampleTexts.qrCode(text).toPng(modulePixels));

        assertArrayEquals(pixels(MatrixToImageWriter.toBufferedImage(zxing(text, modulePixels))), pixels(picture));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16})
    void the_files_of_texts_of_usual_length_are_no_larger_than_those_of_imageio(int modulePixels)
            throws WriterException, IOException {
        long size = 0;
        long sizeOfImageIo = 0;
        for (int length = 70; length <= 100; length++) {
            size += SampleTexts.qrCode(SampleTexts.ascii(length)).toPng(modulePixels).length;
            sizeOfImageIo += imageio(zxing(SampleTexts.ascii(length), modulePixels)).length;
        }

        assertTrue(size <= sizeOfImageIo, size + " bytes, ImageIO " + sizeOfImageIo);
    }

    @Test
    void a_pixel_is_one_bit_of_grey() {
        BufferedImage picture = Pictures.ofPng(SampleTexts.qrCode("x").toPng());

        assertEquals(1, picture.getColorModel().getPixelSize());
    }

    @Test
    void the_file_is_a_header_the_pixels_and_an_end_each_with_its_checksum() {
        var file = ByteBuffer.wrap(SampleTexts.qrCode("x").toPng());

        assertEquals(0x89504E470D0A1A0AL, file.getLong());
        assertEquals("IHDR", nextChunk(file));
        assertEquals("IDAT", nextChunk(file));
        assertEquals("IEND", nextChunk(file));
        assertEquals(0, file.remaining());
    }

    private static String nextChunk(ByteBuffer file) {
        var typed = new byte[4 + file.getInt()];
        file.get(typed);
        var checksum = new CRC32();
        checksum.update(typed);
        assertEquals((int) checksum.getValue(), file.getInt());
        return new String(typed, 0, 4, ISO_8859_1);
    }

    private static BitMatrix zxing(String text, int modulePixels) throws WriterException {
        int pixels = SampleTexts.qrCode(text).size() * modulePixels;
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
        return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, pixels, pixels, hints);
    }

    private static byte[] imageio(BitMatrix matrix) throws IOException {
        var file = new ByteArrayOutputStream();
        MatrixToImageWriter.writeToStream(matrix, "PNG", file);
        return file.toByteArray();
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
