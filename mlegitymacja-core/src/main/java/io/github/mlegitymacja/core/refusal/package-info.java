/** Why a request was refused: typed values with a text for the student. */
package io.github.mlegitymacja.core.refusal;
