package io.github.mlegitymacja.spi.student;

/** The sex that the tenth digit of a PESEL number encodes. */
public enum Sex {
    /** An even tenth digit. */
    FEMALE,
    /** An odd tenth digit. */
    MALE
}
