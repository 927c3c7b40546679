package io.github.mlegitymacja.architecture.broken.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;

/** Shows ZXing to users in each method. */
public interface ZxingInSight {

    BitMatrix result();

    void parameter(BarcodeFormat format);
}
