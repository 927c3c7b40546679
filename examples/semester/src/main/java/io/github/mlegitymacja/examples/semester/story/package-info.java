/** The story, chapter by chapter: the actions of students, the university and the ministry. */
@NullMarked
package io.github.mlegitymacja.examples.semester.story;

import org.jspecify.annotations.NullMarked;
