package io.github.mlegitymacja.core.eligibility;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Puts files together byte by byte. */
final class Bytes {

    private Bytes() {}

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] repeated(byte[] unit, int size) {
        byte[] all = new byte[size];
        for (int i = 0; i < size; i++) {
            all[i] = unit[i % unit.length];
        }
        return all;
    }

    /** Returns a segment of a JPEG file: marker, length, content. */
    static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return joined(new byte[] {-1, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    /** Puts segments at the beginning of a JPEG file. */
    static byte[] withSegments(byte[] jpeg, List<byte[]> segments) {
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        segments.forEach(file::writeBytes);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }
}
