/** The background work that keeps orders and the ministry in step. */
package io.github.mlegitymacja.core.work;
