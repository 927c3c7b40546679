package io.github.mlegitymacja.examples.ministry.life;

/** What mObywatel answers a student who wants to add a document. */
public enum AddResult {
    /** The document is on the phone. */
    ADDED,
    /** <i>mLegitymacja nie istnieje</i>: there is no such document, or it is on a phone already, or it was withdrawn. */
    NO_SUCH_DOCUMENT,
    /** The QR code is right, the activation code is not. */
    WRONG_CODE
}
