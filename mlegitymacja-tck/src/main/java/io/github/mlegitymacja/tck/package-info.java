/** One contract for each port, what a test class may implement beside it, and the sample values that they use. */
package io.github.mlegitymacja.tck;
