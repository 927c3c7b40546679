/** Answers over HTTP: refusals and outages as problem details, ids in paths and parameters. */
@NullMarked
package io.github.mlegitymacja.spring.web;

import org.jspecify.annotations.NullMarked;
