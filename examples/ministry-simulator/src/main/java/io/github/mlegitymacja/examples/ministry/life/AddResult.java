package io.github.mlegitymacja.examples.ministry.life;

/** The answer of mObywatel to a student who adds a document. */
public enum AddResult {
    /** The document is on the phone. */
    ADDED,
    /**
     * <i>mLegitymacja nie istnieje</i>: there is no document with these codes. It is already on a phone or was withdrawn, or its
     * codes have expired or were replaced.
     */
    NO_SUCH_DOCUMENT,
    /** The QR code is right, but the activation code is wrong. */
    WRONG_CODE
}
