package io.github.mlegitymacja.qr;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Converts every form of a QR code to pixels, as a person sees them. */
final class Pictures {

    static {
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    static BufferedImage ofPng(byte[] png) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)), "not a picture");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static BufferedImage ofSvg(String svg, int pixels) {
        var content = new ByteArrayInputStream(svg.getBytes(UTF_8));
        var document = Objects.requireNonNull(
                new SVGLoader().load(content, null, LoaderContext.createDefault()), "not an SVG document");
        // On grey, so that only the SVG itself can paint light modules.
        return painted(
                pixels,
                pixels,
                Color.GRAY,
                graphics -> document.render((Component) null, graphics, new ViewBox(pixels, pixels)));
    }

    /** Draws the screen of a terminal whose characters are {@code 2 * modulePixels} pixels high. */
    static BufferedImage ofTerminal(String text, TerminalTheme theme, int modulePixels) {
        List<String> lines = text.lines().toList();
        boolean dark = theme == TerminalTheme.DARK;
        return painted(
                lines.get(0).length() * modulePixels,
                lines.size() * 2 * modulePixels,
                dark ? Color.BLACK : Color.WHITE,
                graphics -> {
                    graphics.setColor(dark ? Color.WHITE : Color.BLACK);
                    paintCharacters(graphics, lines, modulePixels);
                });
    }

    static byte[] png(BufferedImage picture) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "PNG", png);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return png.toByteArray();
    }

    private static void paintCharacters(Graphics2D graphics, List<String> lines, int side) {
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).length(); column++) {
                int upper = row * 2 * side;
                switch (lines.get(row).charAt(column)) {
                    case '\u2588' -> graphics.fillRect(column * side, upper, side, 2 * side);
                    case '\u2580' -> graphics.fillRect(column * side, upper, side, side);
                    case '\u2584' -> graphics.fillRect(column * side, upper + side, side, side);
                    case ' ' -> {}
                    default -> throw new IllegalArgumentException("not a block character");
                }
            }
        }
    }

    private static BufferedImage painted(int width, int height, Color background, Painter painter) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = picture.createGraphics();
        graphics.setColor(background);
        graphics.fillRect(0, 0, width, height);
        painter.paint(graphics);
        graphics.dispose();
        return picture;
    }

    private interface Painter {
        void paint(Graphics2D graphics);
    }
}
