/** The service that handles the requests of students and of the registrar's office. */
@NullMarked
package io.github.mlegitymacja.core.service;

import org.jspecify.annotations.NullMarked;
