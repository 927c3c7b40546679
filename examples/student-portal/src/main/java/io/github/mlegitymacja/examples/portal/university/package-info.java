/** The library's parts as Spring beans: store, clock, service, background work. */
@NullMarked
package io.github.mlegitymacja.examples.portal.university;

import org.jspecify.annotations.NullMarked;
