/**
 * The kill test of the embedded database: a process stores orders in an H2 file, is killed, and is started again on the
 * same file.
 */
@NullMarked
package io.github.mlegitymacja.killtest.embedded;

import org.jspecify.annotations.NullMarked;
