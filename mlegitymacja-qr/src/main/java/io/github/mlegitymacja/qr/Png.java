package io.github.mlegitymacja.qr;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a PNG file with one bit per pixel. ImageIO takes many times as long and needs the module java.desktop. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS_PER_PIXEL = 1;
    private static final byte GREYSCALE = 0;
    private static final int LENGTH_BYTES = 4;
    private static final int CHECKSUM_BYTES = 4;

    /**
     * Gives the smallest files for texts of usual length, with strategy FILTERED; level 9 is slower, its files larger.
     */
    private static final int COMPRESSION_LEVEL = 5;

    private Png() {}

    static byte[] of(QrCode code, int modulePixels) {
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        writeChunk(png, "IHDR", header(code.size() * modulePixels));
        writeChunk(png, "IDAT", pixels(code, modulePixels));
        writeChunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] header(int pixels) {
        // The last three bytes stay zero: compression is deflate, each line names its filter, no interlacing.
        return ByteBuffer.allocate(13)
                .putInt(pixels)
                .putInt(pixels)
                .put(BITS_PER_PIXEL)
                .put(GREYSCALE)
                .array();
    }

    private static byte[] pixels(QrCode code, int modulePixels) {
        var deflated = new ByteArrayOutputStream();
        var deflater = new Deflater(COMPRESSION_LEVEL);
        deflater.setStrategy(Deflater.FILTERED);
        try (var lines = new DeflaterOutputStream(deflated, deflater)) {
            writeLines(lines, code, modulePixels);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return deflated.toByteArray();
    }

    private static void writeLines(OutputStream lines, QrCode code, int modulePixels) throws IOException {
        for (int row = 0; row < code.size(); row++) {
            byte[] line = line(code, row, modulePixels);
            for (int copy = 0; copy < modulePixels; copy++) {
                lines.write(line);
            }
        }
    }

    /** Returns a zero ("not filtered") and the pixels of a line; a set bit is white. */
    private static byte[] line(QrCode code, int row, int modulePixels) {
        int pixels = code.size() * modulePixels;
        var line = new byte[1 + (pixels + 7) / 8];
        for (int x = 0; x < pixels; x++) {
            if (!code.isDark(x / modulePixels, row)) {
                line[1 + x / 8] |= (byte) (0x80 >> x % 8);
            }
        }
        return line;
    }

    private static void writeChunk(ByteArrayOutputStream png, String type, byte[] content) {
        var chunk = ByteBuffer.allocate(LENGTH_BYTES + type.length() + content.length + CHECKSUM_BYTES)
                .putInt(content.length)
                .put(type.getBytes(US_ASCII))
                .put(content);
        var checksum = new CRC32();
        checksum.update(chunk.array(), LENGTH_BYTES, type.length() + content.length);
        png.writeBytes(chunk.putInt((int) checksum.getValue()).array());
    }
}
