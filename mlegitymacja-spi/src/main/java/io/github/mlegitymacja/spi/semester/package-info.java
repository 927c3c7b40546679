/** The semester, by which an mLegitymacja is ordered, renewed and lapses. */
package io.github.mlegitymacja.spi.semester;
