package io.github.mlegitymacja.spi.semester;

/** The half of the academic year (Prawo o szkolnictwie wyższym i nauce, art. 66: the year has two semesters). */
public enum Term {
    /** <i>Semestr zimowy</i>: begins on 1 October. Written {@code Z}, as USOS does. */
    WINTER,
    /** <i>Semestr letni</i>: begins on a day set by the university. Written {@code L}, as USOS does. */
    SUMMER
}
