/** The student as the university's registry knows them. */
package io.github.mlegitymacja.spi.student;
