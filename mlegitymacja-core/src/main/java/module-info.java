/**
 * The rules of mLegitymacja: who may order, what may happen to an order, when it is renewed, and how it reaches the
 * ministry and comes back. Pure Java behind the ports of {@code io.github.mlegitymacja.spi}; begin with {@link
 * io.github.mlegitymacja.core.University}.
 *
 * <p>No parameter and no result is ever null unless it is marked {@code @Nullable}.
 */
@org.jspecify.annotations.NullMarked
module io.github.mlegitymacja.core {
    requires static org.immutables.value.annotations;
    requires transitive io.github.mlegitymacja.spi;
    requires transitive io.vavr;
    requires org.slf4j;

    exports io.github.mlegitymacja.core;
    exports io.github.mlegitymacja.core.calendar;
    exports io.github.mlegitymacja.core.eligibility;
    exports io.github.mlegitymacja.core.lifecycle;
    exports io.github.mlegitymacja.core.memory;
    exports io.github.mlegitymacja.core.refusal;
    exports io.github.mlegitymacja.core.renewal;
    exports io.github.mlegitymacja.core.service;
    exports io.github.mlegitymacja.core.work;

    uses io.github.mlegitymacja.spi.port.MinistryGateway;
    uses io.github.mlegitymacja.spi.port.OrderStore;
    uses io.github.mlegitymacja.spi.port.StudentRegistry;
}
