/**
 * The ports: the interfaces that adapters implement, with their parameters and answers.
 *
 * <p>Signatures contain only types of the JDK and of this module.
 */
@NullMarked
package io.github.mlegitymacja.spi.port;

import org.jspecify.annotations.NullMarked;
