/** Takes over orders from another system: checks all of them first, then imports them. */
@NullMarked
package io.github.mlegitymacja.core.takeover;

import org.jspecify.annotations.NullMarked;
