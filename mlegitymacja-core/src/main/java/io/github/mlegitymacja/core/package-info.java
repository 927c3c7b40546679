/** Where to begin: a {@link io.github.mlegitymacja.core.University} puts rules and adapters together. */
package io.github.mlegitymacja.core;
