/** Sets up the library in a Spring Boot application. */
@NullMarked
package io.github.mlegitymacja.spring;

import org.jspecify.annotations.NullMarked;
