/**
 * The words and the ports of mLegitymacja: everything an adapter author needs, and nothing of the rules.
 *
 * <p>No parameter and no result is ever null unless it is marked {@code @Nullable}.
 */
@org.jspecify.annotations.NullMarked
module io.github.mlegitymacja.spi {
    requires static org.immutables.value.annotations;
    requires transitive org.jspecify;

    exports io.github.mlegitymacja.spi.order;
    exports io.github.mlegitymacja.spi.port;
    exports io.github.mlegitymacja.spi.semester;
    exports io.github.mlegitymacja.spi.student;
    exports io.github.mlegitymacja.spi.text;
}
