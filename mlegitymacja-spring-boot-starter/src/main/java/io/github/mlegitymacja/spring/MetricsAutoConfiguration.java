package io.github.mlegitymacja.spring;

import io.github.mlegitymacja.micrometer.ChangeMetrics;
import io.github.mlegitymacja.micrometer.EntitlementMetrics;
import io.github.mlegitymacja.micrometer.OutboxMetrics;
import io.github.mlegitymacja.micrometer.StoreMetrics;
import io.github.mlegitymacja.spi.port.OrderSubscriber;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spring.work.EntitlementListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Registers the meters, if the application has a {@link MeterRegistry}. */
@AutoConfiguration(
        after = StoreAutoConfiguration.class,
        before = MlegitymacjaAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@ConditionalOnBean(MeterRegistry.class)
final class MetricsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ChangeMetrics mlegitymacjaChangeMetrics(MeterRegistry registry) {
        return new ChangeMetrics(registry, Set.of());
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(ReportingOrderStore.class)
    StoreMetrics mlegitymacjaStoreMetrics(ReportingOrderStore store, ObjectProvider<InstantSource> clock) {
        return new StoreMetrics(store, clock.getIfUnique(InstantSource::system));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean({OutboxOrderStore.class, OrderSubscriber.class})
    OutboxMetrics mlegitymacjaOutboxMetrics(OutboxOrderStore store, ObjectProvider<InstantSource> clock) {
        return new OutboxMetrics(store, clock.getIfUnique(InstantSource::system));
    }

    @Bean
    @ConditionalOnMissingBean
    EntitlementMetrics mlegitymacjaEntitlementMetrics(ObjectProvider<InstantSource> clock) {
        return new EntitlementMetrics(clock.getIfUnique(InstantSource::system));
    }

    @Bean
    EntitlementListener mlegitymacjaEntitlementMeters(EntitlementMetrics metrics) {
        return metrics::checked;
    }
}
