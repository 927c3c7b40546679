/**
 * An order store, a ministry and a student registry in memory, for tests and first steps. Nothing outlives the process.
 *
 * <p>No parameter and no result is ever null.
 */
module io.github.mlegitymacja.memory {
    requires transitive io.github.mlegitymacja.spi;

    exports io.github.mlegitymacja.memory;
}
