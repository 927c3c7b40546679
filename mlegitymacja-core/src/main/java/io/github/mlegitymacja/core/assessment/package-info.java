/** Asking the registry about a student and applying a policy to the answer; not exported. */
@NullMarked
package io.github.mlegitymacja.core.assessment;

import org.jspecify.annotations.NullMarked;
