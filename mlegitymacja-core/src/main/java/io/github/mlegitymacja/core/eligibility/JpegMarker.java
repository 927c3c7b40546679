package io.github.mlegitymacja.core.eligibility;

/** The markers of a JPEG file that matter until the frame header (ITU-T T.81, table B.1). */
final class JpegMarker {

    private static final int SOF0 = 0xFFC0;
    private static final int SOF15 = 0xFFCF;
    private static final int DHT = 0xFFC4;
    private static final int JPG = 0xFFC8;
    private static final int DAC = 0xFFCC;
    private static final int RST0 = 0xFFD0;
    private static final int RST7 = 0xFFD7;
    private static final int SOI = 0xFFD8;
    private static final int SOS = 0xFFDA;

    private JpegMarker() {}

    /** Whether a frame header with the size in pixels follows, of whatever kind: baseline, progressive or other. */
    static boolean beginsFrame(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }

    /** Whether the picture begins or ends here, or another one begins, so that no frame header comes any more. */
    static boolean endsHeader(int marker) {
        return marker >= SOI && marker <= SOS;
    }

    /** Whether a length and a segment follow. They do not follow restart markers, padding and what is not a marker. */
    static boolean hasSegment(int marker) {
        return marker > 0xFF01 && marker < 0xFFFF && !(marker >= RST0 && marker <= RST7);
    }
}
