/**
 * The kill test: students, a forgetful ministry, three workers and PostgreSQL, of which workers and database are killed
 * at work.
 */
@NullMarked
package io.github.mlegitymacja.killtest;

import org.jspecify.annotations.NullMarked;
