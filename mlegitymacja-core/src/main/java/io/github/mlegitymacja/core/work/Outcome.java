package io.github.mlegitymacja.core.work;

/** What the background work did about one order. */
public enum Outcome {
    /** Handed over; the ministry has it. */
    HANDED_OVER,
    /** The ministry has issued the activation. */
    ISSUED,
    /** The student has added the document to mObywatel. */
    COLLECTED,
    /** The ministry refused the order or could not process it. */
    FAILED,
    /** Revoked, because the student is no longer eligible or the ministry no longer holds the document. */
    REVOKED,
    /** Dead at the ministry, as it should be. */
    WITHDRAWN,
    /** Nothing new at the ministry; it will be asked again later. */
    WAITING,
    /** In progress here and unknown to the ministry: it will get the order again. */
    LOST,
    /** Not handed over yet, because an older order of the same student has to be withdrawn first. */
    BLOCKED,
    /** Lapsed or past its validity: left alone from now on. */
    LAPSED,
    /** The ministry or the registry did not answer, or an adapter has a bug; it will be tried again later. */
    UNAVAILABLE,
    /** The ministry refuses to withdraw the order: a person must look. */
    STUCK,
    /** Somebody else has changed the order meanwhile, and their change stands. */
    OVERTAKEN
}
