package io.github.mlegitymacja.core.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A step of a random run.
 *
 * @param kind what happens
 * @param student the index of the student
 * @param which the index of the order among the student's orders, the newest first
 * @param byAnother whether another student makes the request
 */
record Step(Kind kind, int student, int which, boolean byAnother) {

    enum Kind {
        ORDER,
        CANCEL,
        RENEW,
        CHECK_STATUS,
        PICK_UP,
        CLERK_ORDERS,
        CLERK_REVOKES,
        CLERK_SETTLES,
        CLERK_ERASES,
        SUBMIT,
        POLL,
        WITHDRAW,
        RECHECK,
        RECHECK_WITH_A_SMALL_LIMIT,
        MINISTRY_ISSUES,
        MINISTRY_FAILS,
        STUDENT_COLLECTS,
        CODES_EXPIRE,
        NEWER_CODES_ARE_ISSUED,
        MINISTRY_WITHDRAWS,
        MINISTRY_ENDS_A_DOCUMENT,
        MINISTRY_DENIES_AN_ORDER,
        MINISTRY_DECLARES_A_READY_ORDER_FAILED,
        MINISTRY_TELLS_THE_TRUTH,
        MINISTRY_COMES_BACK,
        MINISTRY_GOES_DOWN,
        MINISTRYS_ANSWERS_GET_LOST,
        STUDENT_LOSES_PHOTO,
        STUDENT_LOSES_STATUS,
        STUDENT_LEAVES_THE_REGISTRY,
        REGISTRY_IS_SILENT,
        RECORD_BECOMES_UNREADABLE,
        STUDENT_IS_ENROLLED,
        A_MINUTE_PASSES,
        A_MONTH_PASSES,
        A_SEMESTER_PASSES
    }

    /** Returns the usual way of an order of the same student, until the student can pick up the document. */
    List<Step> usualWay() {
        return Stream.of(Kind.ORDER, Kind.SUBMIT, Kind.MINISTRY_ISSUES, Kind.POLL)
                .map(each -> new Step(each, student, 0, false))
                .toList();
    }

    Step byItself() {
        return new Step(kind, student, which, false);
    }

    @Override
    public String toString() {
        return kind + "(" + student + "/" + which + (byAnother ? ", by another)" : ")");
    }
}
