/** The services that handle the requests of students and of the dean's office. */
@NullMarked
package io.github.mlegitymacja.core.service;

import org.jspecify.annotations.NullMarked;
