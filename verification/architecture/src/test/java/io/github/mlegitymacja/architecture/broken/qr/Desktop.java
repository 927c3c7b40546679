package io.github.mlegitymacja.architecture.broken.qr;

import java.awt.image.BufferedImage;
import javax.imageio.ImageReader;

/** Needs a desktop in each method. */
public class Desktop {

    public void image(BufferedImage image) {}

    public void reader(ImageReader reader) {}
}
