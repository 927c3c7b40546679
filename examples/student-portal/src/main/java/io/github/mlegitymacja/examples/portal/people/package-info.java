/** Made-up students and clerks, for demonstrations and tests only. */
@NullMarked
package io.github.mlegitymacja.examples.portal.people;

import org.jspecify.annotations.NullMarked;
