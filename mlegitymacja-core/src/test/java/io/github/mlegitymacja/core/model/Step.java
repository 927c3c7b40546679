package io.github.mlegitymacja.core.model;

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
        REVOKE,
        PICK_UP,
        ERASE,
        SUBMIT,
        POLL,
        WITHDRAW,
        RECHECK,
        MINISTRY_ISSUES,
        MINISTRY_FAILS,
        STUDENT_COLLECTS,
        MINISTRY_WITHDRAWS,
        MINISTRY_COMES_BACK,
        MINISTRY_GOES_DOWN,
        MINISTRYS_ANSWERS_GET_LOST,
        STUDENT_LOSES_STATUS,
        STUDENT_LEAVES_THE_REGISTRY,
        STUDENT_IS_ENROLLED,
        A_MINUTE_PASSES,
        A_MONTH_PASSES,
        A_SEMESTER_PASSES
    }

    @Override
    public String toString() {
        return kind + "(" + student + "/" + which + (byAnother ? ", by another)" : ")");
    }
}
