/**
 * The kill test: worker processes and PostgreSQL are killed while students order, cancel and renew, and the ministry
 * loses answers. See {@code docs/protocol.md}, Kill test.
 */
@NullMarked
package io.github.mlegitymacja.killtest;

import org.jspecify.annotations.NullMarked;
