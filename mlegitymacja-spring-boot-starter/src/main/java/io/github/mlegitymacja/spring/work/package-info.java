/** Runs the background work in a Spring Boot application. */
@NullMarked
package io.github.mlegitymacja.spring.work;

import org.jspecify.annotations.NullMarked;
