/** Made-up students and clerks to log in as; never outside a demonstration or a test. */
@NullMarked
package io.github.mlegitymacja.examples.portal.people;

import org.jspecify.annotations.NullMarked;
