package io.github.mlegitymacja.spi.student;

/** The level of a programme of study. */
public enum StudyLevel {
    /** <i>Studia pierwszego stopnia</i>: bachelor or engineer. */
    FIRST_CYCLE,
    /** <i>Studia drugiego stopnia</i>: master, after a first cycle. */
    SECOND_CYCLE,
    /** <i>Jednolite studia magisterskie</i>: master without a first cycle. */
    LONG_CYCLE,
    /** <i>Szkoła doktorska</i>: doctoral candidates have a different card and no mLegitymacja. */
    DOCTORAL
}
