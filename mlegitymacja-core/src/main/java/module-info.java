/**
 * Defines the rules of mLegitymacja: who may order, which events change an order, when it is renewed, and how it is
 * submitted to the ministry, polled and withdrawn.
 *
 * <p>An application puts its adapters together in a {@link io.github.mlegitymacja.core.University}. It answers requests
 * with an {@link io.github.mlegitymacja.core.service.OrderService} and runs a {@link
 * io.github.mlegitymacja.core.work.BackgroundWork} from a scheduler. The adapters implement the ports of the module
 * {@code io.github.mlegitymacja.spi}.
 *
 * <p>Parameters and results are never null unless they are marked {@code @Nullable}.
 */
module io.github.mlegitymacja.core {
    requires static org.immutables.value.annotations;
    requires transitive io.github.mlegitymacja.spi;
    requires transitive io.vavr;
    requires org.slf4j;

    exports io.github.mlegitymacja.core;
    exports io.github.mlegitymacja.core.calendar;
    exports io.github.mlegitymacja.core.eligibility;
    exports io.github.mlegitymacja.core.refusal;
    exports io.github.mlegitymacja.core.renewal;
    exports io.github.mlegitymacja.core.service;
    exports io.github.mlegitymacja.core.takeover;
    exports io.github.mlegitymacja.core.work;

    uses io.github.mlegitymacja.spi.port.MinistryGateway;
    uses io.github.mlegitymacja.spi.port.OrderStore;
    uses io.github.mlegitymacja.spi.port.StudentRegistry;
}
