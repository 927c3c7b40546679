/** The order of an mLegitymacja: one immutable envelope, and inside it one state out of seven. */
package io.github.mlegitymacja.spi.order;
