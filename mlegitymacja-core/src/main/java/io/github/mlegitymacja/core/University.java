package io.github.mlegitymacja.core;

import io.github.mlegitymacja.core.calendar.AcademicCalendar;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.style.ValueType;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderListener;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OrderSubscriber;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * The configuration of a university that issues mLegitymacja: its adapters, its calendar and its conditions. An
 * application creates it once and passes it to an {@link io.github.mlegitymacja.core.service.OrderService} and a {@link
 * io.github.mlegitymacja.core.work.BackgroundWork}:
 *
 * <pre>{@code
 * University university = University.of(store, gateway, registry);
 * OrderService orders = new OrderService(university);
 * BackgroundWork work = new BackgroundWork(university);
 * }</pre>
 *
 * <p>The {@link #builder} replaces single defaults:
 *
 * <pre>{@code
 * University university = University.builder()
 *         .store(store)
 *         .gateway(gateway)
 *         .registry(registry)
 *         .calendar(StandardCalendar.withSummerFrom(MonthDay.of(2, 15)))
 *         .eligibility(EligibilityPolicy.standard().and(Conditions.albumNumber()))
 *         .addListener((order, change) -> notifications.send(order.student(), change.to()))
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe; every part must be thread-safe as well.
 */
@Value.Immutable
@ValueType
public abstract class University {

    University() {}

    /**
     * Creates a university with its adapters, and defaults for everything else. The default {@link #calendar} may be wrong
     * for your university: its summer semester begins on 22 February.
     *
     * @param store the store for orders
     * @param gateway the connection to the ministry
     * @param registry the student registry
     * @return the university
     * @throws NullPointerException if an argument is null
     */
    public static University of(OrderStore store, MinistryGateway gateway, StudentRegistry registry) {
        return builder().store(store).gateway(gateway).registry(registry).build();
    }

    /**
     * Returns a builder. {@link #store}, {@link #gateway} and {@link #registry} must be set; all other parts have
     * defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the store for orders.
     *
     * @return the store
     */
    public abstract OrderStore store();

    /**
     * Returns the connection to the ministry.
     *
     * @return the gateway
     */
    public abstract MinistryGateway gateway();

    /**
     * Returns the student registry.
     *
     * @return the registry
     */
    public abstract StudentRegistry registry();

    /**
     * Returns the calendar, which defines when semesters begin and until when documents are valid.
     *
     * @return the calendar; by default the {@link StandardCalendar} with a summer semester that begins on 22 February.
     *     Most universities set their own first day
     */
    @Value.Default
    public AcademicCalendar calendar() {
        return StandardCalendar.withSummerFrom(MonthDay.of(Month.FEBRUARY, 22));
    }

    /**
     * Returns the clock.
     *
     * @return the clock; by default that of the system
     */
    @Value.Default
    public InstantSource clock() {
        return SystemDefaults.clock();
    }

    /**
     * Returns the generator of order ids.
     *
     * @return a thread-safe function from the current time to an id, which never returns the same id twice; by default
     *     {@link OrderId#generator} with a {@link java.security.SecureRandom}
     */
    @Value.Default
    public Function<Instant, OrderId> orderIds() {
        return SystemDefaults.orderIds();
    }

    /**
     * Returns the conditions that a student must meet to order an mLegitymacja.
     *
     * @return the policy for ordering; by default {@link EligibilityPolicy#standard()}: student status, PESEL number and photo
     */
    @Value.Default
    public EligibilityPolicy eligibility() {
        return EligibilityPolicy.standard();
    }

    /**
     * Returns the conditions that a student must meet to keep an order or a document. {@link
     * io.github.mlegitymacja.core.work.BackgroundWork#checkEntitlement() The entitlement check} revokes the orders of
     * students who do not meet them.
     *
     * @return the policy for keeping; by default {@link EligibilityPolicy#entitlement()}: student status
     */
    @Value.Default
    public EligibilityPolicy entitlement() {
        return EligibilityPolicy.entitlement();
    }

    /**
     * Returns the wordings of the texts that people read. Show every text with {@code university.texts().in(text,
     * locale)}: {@link io.github.mlegitymacja.spi.text.Text#in} alone knows the built-in wordings only.
     *
     * @return the wordings; by default the built-in ones in Polish and English
     */
    @Value.Default
    public Texts texts() {
        return Texts.standard();
    }

    /**
     * Returns the listeners that are notified of each event of an order, after it was stored, at most once.
     *
     * @return the listeners in the sequence in which they are notified; none by default
     */
    public abstract List<OrderListener> listeners();

    /**
     * Returns who is notified of each event of an order at least once, whichever process dies. The background work delivers
     * the changes.
     *
     * @return the subscriber; none by default. The store must then be an {@link OutboxOrderStore}, and every program that
     *     stores orders in it must have a subscriber
     */
    public abstract Optional<OrderSubscriber> subscriber();

    /** Lets the store keep changes if there is a subscriber. */
    @Value.Check
    void check() {
        if (subscriber().isPresent()) {
            if (!(store() instanceof OutboxOrderStore outbox)) {
                throw new IllegalStateException("subscriber needs a store that is an OutboxOrderStore, which "
                        + store().getClass().getName() + " is not");
            }
            outbox.startKeepingChanges();
        }
    }

    /**
     * Reads the clock.
     *
     * @return the current time on this university's calendar
     */
    public final AcademicTime now() {
        return AcademicTime.read(clock(), calendar());
    }

    /** Returns a constant, because the {@code toString} of an adapter may contain a secret. */
    @Override
    public final String toString() {
        return "University";
    }

    /**
     * Builds a {@link University}. Each part can be set only once. Not thread-safe.
     *
     * <p>A setter throws {@link IllegalStateException} if the part has been set before. {@code build()} throws {@link
     * IllegalStateException} if a part is missing; the message names all missing parts. So it does if there is a {@link
     * #subscriber} and the store cannot keep changes. If there is one, {@code build()} makes the store keep changes from now
     * on ({@link OutboxOrderStore#startKeepingChanges}).
     */
    public static final class Builder extends ImmutableUniversity.Builder {
        Builder() {}

        /**
         * Sets the store, the gateway and the registry to the providers that {@link ServiceLoader} finds.
         *
         * <pre>{@code
         * University university = University.builder().adaptersFromServiceLoader().build();
         * }</pre>
         *
         * @return this builder
         * @throws IllegalStateException if a port has no provider or more than one, or if it has been set before
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
