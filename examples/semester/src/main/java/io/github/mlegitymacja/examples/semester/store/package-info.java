/** The order store, and the bookmark of the story. */
@NullMarked
package io.github.mlegitymacja.examples.semester.store;

import org.jspecify.annotations.NullMarked;
