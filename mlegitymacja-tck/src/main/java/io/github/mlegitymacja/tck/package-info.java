/**
 * The contract kit: one abstract test class for each port, optional interfaces for test classes that can break
 * connections, inspect storage or control the ministry, and the sample values that the tests use.
 */
@NullMarked
package io.github.mlegitymacja.tck;

import org.jspecify.annotations.NullMarked;
