/** How value types are generated; not exported. */
package io.github.mlegitymacja.core.style;
