/** Log-in, access rules and security headers. */
@NullMarked
package io.github.mlegitymacja.examples.portal.login;

import org.jspecify.annotations.NullMarked;
