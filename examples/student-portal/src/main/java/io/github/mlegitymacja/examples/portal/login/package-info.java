/** Who may come in, and what the browser may do. */
@NullMarked
package io.github.mlegitymacja.examples.portal.login;

import org.jspecify.annotations.NullMarked;
