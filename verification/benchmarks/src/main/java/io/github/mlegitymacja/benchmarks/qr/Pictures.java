package io.github.mlegitymacja.benchmarks.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.qr.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import qrcode.QRCode;

/** The same text as a PNG of the same size by everybody: error correction M, 8 pixels a module, 4 modules around. */
public final class Pictures {

    static final int PIXELS = 392;
    static final Map<EncodeHintType, ?> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QrCode.QUIET_ZONE);

    private static final int MODULE = QrCode.DEFAULT_MODULE_PIXELS;
    private static final String TEXT = Samples.ACTIVATION.qrText();
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    static {
        ImageIO.setUseCache(false); // as ImageIO's users who care for time do
    }

    private Pictures() {}

    public static byte[] ours() {
        return QrCode.of(Samples.ACTIVATION).toPng();
    }

    public static byte[] zxing() throws WriterException, IOException {
        var png = new ByteArrayOutputStream();
        MatrixToImageWriter.writeToStream(matrix(PIXELS), "PNG", png);
        return png.toByteArray();
    }

    static BitMatrix matrix(int pixels) throws WriterException {
        return new QRCodeWriter().encode(TEXT, BarcodeFormat.QR_CODE, pixels, pixels, HINTS);
    }

    /** As the library's own demonstration draws it. */
    public static byte[] nayuki() throws IOException {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(TEXT, Ecc.MEDIUM);
        int pixels = (code.size + 2 * QrCode.QUIET_ZONE) * MODULE;
        var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                boolean dark = code.getModule(x / MODULE - QrCode.QUIET_ZONE, y / MODULE - QrCode.QUIET_ZONE);
                image.setRGB(x, y, dark ? BLACK : WHITE);
            }
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    public static byte[] qrcodeKotlin() {
        return QRCode.ofSquares()
                .withErrorCorrectionLevel(qrcode.raw.ErrorCorrectionLevel.MEDIUM)
                .withSize(MODULE)
                .withMargin(QrCode.QUIET_ZONE * MODULE)
                .build(TEXT)
                .renderToBytes();
    }

    /** Every picture can be scanned, and is as large as the others. */
    static void check(byte[] png) throws IOException, ReaderException, NotFoundException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        String read = new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
        Trial.require(read.equals(TEXT), "a picture says something else");
        Trial.require(
                image.getWidth() == PIXELS && image.getHeight() == PIXELS,
                "a picture is " + image.getWidth() + " pixels wide, not " + PIXELS);
    }
}
