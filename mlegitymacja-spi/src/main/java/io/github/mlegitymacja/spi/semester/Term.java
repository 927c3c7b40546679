package io.github.mlegitymacja.spi.semester;

/** A half of the academic year, which has two semesters (Prawo o szkolnictwie wyższym i nauce, art. 66). */
public enum Term {
    /** <i>Semestr zimowy</i>: begins on 1 October. Written {@code Z}, as USOS does. */
    WINTER,
    /** <i>Semestr letni</i>: begins on a day that the university sets. Written {@code L}, as USOS does. */
    SUMMER
}
