package io.github.mlegitymacja.core.simulation;

/** A kind of fault, and its frequency: once in so many calls, orders or days, depending on the fault. */
enum Fault {
    /** A process dies at a call of a port, before or after it takes effect. */
    DEATH(60),
    /** Other processes act during a call. */
    MEANWHILE(12),
    /** A call takes longer than a lease. */
    SLOW_CALL(200),
    /** No answer of the ministry arrives; the call may have reached it or not. */
    LOST_ANSWER(15),
    /** A call reaches the ministry hours or days after its caller has given up. */
    LATE_DELIVERY(20),
    /** The ministry reports the status of an order by itself, up to three days late. */
    LATE_PUSH(8),
    /** The ministry does not answer for hours or weeks. */
    MINISTRY_DOWN(30),
    /** The ministry no longer knows an order that it was processing. */
    MINISTRY_FORGETS(15),
    /** The ministry refuses an order at submission. */
    ORDER_REFUSED(12),
    /** The ministry cannot process an order that it has accepted. */
    PROCESSING_FAILS(12),
    /** The ministry refuses to withdraw an order for up to 150 days, until a person has acted. */
    WITHDRAWAL_REFUSED(8),
    /** The ministry ends a document, but refuses its withdrawal for ever; a clerk has to settle it. */
    WITHDRAWAL_REFUSED_FOR_GOOD(8),
    /** The ministry withdraws an issued document by itself. */
    DOCUMENT_TAKEN_BACK(20),
    /** The codes of a document expire after up to 30 days; the ministry issues newer ones for some. */
    CODES_EXPIRE(5),
    /** The ministry replaces the codes of a document. */
    CODES_REPLACED(8),
    /** The ministry says for up to 20 days that a document that is ready is unknown or has failed. */
    READY_ORDER_DENIED(20),
    /** A student collects a document before the store knows that it was issued. */
    EARLY_COLLECTION(12),
    /** The store throws, before or after a call takes effect. */
    STORE_DOWN(120),
    /** The store cannot read the data of an order, until it is repaired on some later night. */
    UNREADABLE_ORDER(40),
    /** The store refuses for good to store a change of an order, alone or in a batch. */
    CHANGE_REFUSED_BY_STORE(150),
    /** The gateway or the registry throws an error or an exception that is not declared, before or after it acts. */
    ADAPTER_BROKEN(80),
    /** A listener throws an error. */
    LISTENER_BROKEN(40),
    /** The subscriber throws, before or after it acts. */
    SUBSCRIBER_BROKEN(10),
    /** The clock of a process is wrong by hours, within the same day. */
    CLOCK_WRONG(15),
    /** The registry does not answer for hours or weeks. */
    REGISTRY_DOWN(30),
    /** The registry does not find anybody, for seconds or days. */
    REGISTRY_EMPTY(20),
    /** According to the registry nobody is a student, for seconds or days. */
    REGISTRY_WITHOUT_STUDENTS(20),
    /** One answer of the registry is wrong: not a student, unknown, or none. */
    WRONG_ANSWER(3),
    /** The record of one student cannot be read, for up to 600 days. */
    UNREADABLE_RECORD(40),
    /** A student loses the student status, or leaves the registry, for up to 100 days. */
    STATUS_LOST(6),
    /** A student has no photo for up to 600 days, and may not order, but keeps what was ordered. */
    PHOTO_LOST(25),
    /** A decree changes the first day and the validity of the next semester. */
    DECREE(60),
    /** The store is lost, and a backup of some days ago is restored. */
    BACKUP_RESTORED(60);

    final int onceIn;

    Fault(int onceIn) {
        this.onceIn = onceIn;
    }
}
