/**
 * Defines the value types and the ports of mLegitymacja: everything that the author of an adapter needs, without the
 * rules.
 *
 * <p>An adapter implements an interface of {@link io.github.mlegitymacja.spi.port}; its javadoc is the contract.
 *
 * <p>Parameters and results are never null unless they are marked {@code @Nullable}.
 */
module io.github.mlegitymacja.spi {
    requires static org.immutables.value.annotations;
    requires transitive org.jspecify;

    exports io.github.mlegitymacja.spi.order;
    exports io.github.mlegitymacja.spi.port;
    exports io.github.mlegitymacja.spi.semester;
    exports io.github.mlegitymacja.spi.student;
    exports io.github.mlegitymacja.spi.text;
}
