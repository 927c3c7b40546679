/** Tests of the OpenAPI document. */
package io.github.mlegitymacja.examples.ministry.protocol;
