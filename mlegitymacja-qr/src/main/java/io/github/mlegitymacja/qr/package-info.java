/** The activation as a QR code to scan, to print and to read aloud. */
package io.github.mlegitymacja.qr;
