package io.github.mlegitymacja.core.simulation;

/** What can go wrong, and how seldom: once in so many calls, orders or days, whatever it befalls. */
enum Fault {
    /** A process dies at a call of a port, before it took effect or after. */
    DEATH(60),
    /** Others act while a call is under way. */
    MEANWHILE(8),
    /** A call takes longer than a lease lasts. */
    SLOW_CALL(200),
    /** The ministry was reached or not, and no answer arrives. */
    LOST_ANSWER(15),
    /** A call to the ministry arrives hours or days after its caller has given it up. */
    LATE_DELIVERY(20),
    MINISTRY_DOWN(30),
    /** The ministry no longer knows an order that it was processing. */
    MINISTRY_FORGETS(15),
    ORDER_REFUSED(12),
    PROCESSING_FAILS(12),
    /** The ministry will not withdraw an order, until a person has looked. */
    WITHDRAWAL_REFUSED(8),
    /** The ministry kills an issued document of its own accord. */
    DOCUMENT_TAKEN_BACK(20),
    /** A document is on its student's phone before we know that it was issued. */
    EARLY_COLLECTION(12),
    /** The store throws, before or after a call took effect. */
    STORE_DOWN(120),
    REGISTRY_DOWN(30),
    /** One student's record cannot be read, for up to a year and more. */
    UNREADABLE_RECORD(40),
    STATUS_LOST(6),
    /** A decree moves the beginning or the validity of a semester to come. */
    DECREE(60),
    /** The store is lost, and a backup of some days ago takes its place. */
    BACKUP_RESTORED(60);

    final int onceIn;

    Fault(int onceIn) {
        this.onceIn = onceIn;
    }
}
