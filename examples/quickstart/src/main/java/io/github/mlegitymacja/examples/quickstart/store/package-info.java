/** Where the quickstart keeps its orders, and how far its story has got. */
@NullMarked
package io.github.mlegitymacja.examples.quickstart.store;

import org.jspecify.annotations.NullMarked;
