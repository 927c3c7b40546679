package io.github.mlegitymacja.benchmarks.eligibility;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.pl.PESEL;

/** The three conditions as annotations. */
class StudentBean {

    @AssertTrue
    final boolean studentStatus;

    @NotNull
    @PESEL
    final String pesel;

    @NotNull
    final byte[] photo;

    StudentBean(boolean studentStatus, String pesel, byte[] photo) {
        this.studentStatus = studentStatus;
        this.pesel = pesel;
        this.photo = photo;
    }
}
