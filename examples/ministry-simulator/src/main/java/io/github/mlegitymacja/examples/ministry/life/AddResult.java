package io.github.mlegitymacja.examples.ministry.life;

/** The answer of mObywatel to a student who adds a document. */
public enum AddResult {
    /** The document is on the phone. */
    ADDED,
    /** <i>mLegitymacja nie istnieje</i>: there is no such document, it is already on a phone, or it was withdrawn. */
    NO_SUCH_DOCUMENT,
    /** The QR code is right, but the activation code is wrong. */
    WRONG_CODE
}
