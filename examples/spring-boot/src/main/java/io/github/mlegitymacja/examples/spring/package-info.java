/** The smallest Spring Boot application: two adapters and a page. */
@NullMarked
package io.github.mlegitymacja.examples.spring;

import org.jspecify.annotations.NullMarked;
