/**
 * The contracts of the ports of {@code io.github.mlegitymacja.spi}, as JUnit 5 tests that an adapter author runs: extend
 * {@link io.github.mlegitymacja.tck.OrderStoreContract}, {@link io.github.mlegitymacja.tck.MinistryGatewayContract} or
 * {@link io.github.mlegitymacja.tck.StudentRegistryContract}.
 *
 * <p>Open, because JUnit finds and calls the tests by reflection. No parameter and no result is ever null unless it is
 * marked {@code @Nullable}.
 */
@org.jspecify.annotations.NullMarked
open module io.github.mlegitymacja.tck {
    requires transitive io.github.mlegitymacja.spi;
    requires transitive org.jspecify;
    requires transitive org.junit.jupiter.api;

    exports io.github.mlegitymacja.tck;
}
