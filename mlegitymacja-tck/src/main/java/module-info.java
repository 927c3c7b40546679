/**
 * The contract kit: JUnit 5 tests for the ports of {@code io.github.mlegitymacja.spi}. The author of an adapter extends
 * one class: {@link io.github.mlegitymacja.tck.OrderStoreContract}, {@link
 * io.github.mlegitymacja.tck.MinistryGatewayContract} or {@link io.github.mlegitymacja.tck.StudentRegistryContract}.
 *
 * <p>The module is open because JUnit finds and calls the tests by reflection. No parameter and no result is ever null
 * unless it is marked {@code @Nullable}.
 */
open module io.github.mlegitymacja.tck {
    requires transitive io.github.mlegitymacja.spi;
    requires io.github.mlegitymacja.memory;
    requires transitive org.jspecify;
    requires transitive org.junit.jupiter.api;

    exports io.github.mlegitymacja.tck;
}
