package io.github.mlegitymacja.spi.student;

/** The sex recorded in a PESEL number's tenth digit. */
public enum Sex {
    /** An even tenth digit. */
    FEMALE,
    /** An odd tenth digit. */
    MALE
}
