/** Text: checked at the door, and told in two languages. */
package io.github.mlegitymacja.spi.text;
