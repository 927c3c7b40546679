package io.github.mlegitymacja.core;

import io.github.mlegitymacja.core.calendar.AcademicCalendar;
import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.style.ValueType;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderListener;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * A university that issues mLegitymacja: its adapters, its calendar and its conditions, put together once and then shared
 * by an {@link io.github.mlegitymacja.core.service.OrderService} and a {@link
 * io.github.mlegitymacja.core.work.BackgroundWork}.
 *
 * <p>Immutable; thread-safe, since every part must be.
 */
@Value.Immutable
@ValueType
public abstract class University {

    University() {}

    /**
     * A builder; {@link #eligibility} and {@link #listeners} have defaults, everything else must be set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where orders are kept.
     *
     * @return the store
     */
    public abstract OrderStore store();

    /**
     * The way to the ministry.
     *
     * @return the gateway
     */
    public abstract MinistryGateway gateway();

    /**
     * Who the students are.
     *
     * @return the registry
     */
    public abstract StudentRegistry registry();

    /**
     * When semesters begin, and until when documents are valid.
     *
     * @return the calendar
     */
    public abstract AcademicCalendar calendar();

    /**
     * The time; in an application usually {@link InstantSource#system}.
     *
     * @return the clock
     */
    public abstract InstantSource clock();

    /**
     * Makes the id of an order placed now; in an application usually {@code now -> OrderId.timeOrdered(now, random)} with
     * a {@link java.security.SecureRandom}.
     *
     * @return a thread-safe function that never gives the same id twice
     */
    public abstract Function<Instant, OrderId> orderIds();

    /**
     * Who may have an mLegitymacja.
     *
     * @return the founding document's three conditions by default
     */
    @Value.Default
    public EligibilityPolicy eligibility() {
        return EligibilityPolicy.standard();
    }

    /**
     * Who is told of changes of status.
     *
     * @return the listeners, told in this sequence; none by default
     */
    public abstract List<OrderListener> listeners();

    /**
     * Reads the clock.
     *
     * @return the present moment on this university's calendar
     */
    public final Moment now() {
        return Moment.read(clock(), calendar());
    }

    /** Returns a constant, for adapters may tell more than they should. */
    @Override
    public final String toString() {
        return "University";
    }

    /**
     * Builds a {@link University}; each part may be set once. Not thread-safe.
     *
     * <p>{@code build()} throws {@link IllegalStateException} naming the parts that are missing.
     */
    public static final class Builder extends ImmutableUniversity.Builder {
        Builder() {}

        /**
         * Sets store, gateway and registry to those that are found by {@link ServiceLoader}, exactly one of each.
         *
         * @return this builder
         * @throws IllegalStateException if there is no provider of a port or more than one, or if one was set before
         * @throws java.util.ServiceConfigurationError if a provider cannot be loaded
         */
        public Builder adaptersFromServiceLoader() {
            return store(only(OrderStore.class, ServiceLoader.load(OrderStore.class)))
                    .gateway(only(MinistryGateway.class, ServiceLoader.load(MinistryGateway.class)))
                    .registry(only(StudentRegistry.class, ServiceLoader.load(StudentRegistry.class)));
        }

        private static <T> T only(Class<T> port, ServiceLoader<T> loader) {
            var providers = loader.stream().toList();
            if (providers.size() != 1) {
                throw new IllegalStateException("there must be one provider of " + port.getName() + ", found "
                        + providers.stream().map(p -> p.type().getName()).toList());
            }
            return providers.get(0).get();
        }
    }
}
