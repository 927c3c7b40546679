/** The story: what students, the university and the ministry do, chapter by chapter. */
@NullMarked
package io.github.mlegitymacja.examples.quickstart.story;

import org.jspecify.annotations.NullMarked;
