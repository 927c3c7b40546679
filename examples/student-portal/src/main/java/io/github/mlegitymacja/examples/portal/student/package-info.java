/** The pages for students: <i>Dla studentów</i>, <i>mLegitymacja</i>. */
@NullMarked
package io.github.mlegitymacja.examples.portal.student;

import org.jspecify.annotations.NullMarked;
