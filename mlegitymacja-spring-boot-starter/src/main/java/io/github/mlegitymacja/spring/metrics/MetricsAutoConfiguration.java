package io.github.mlegitymacja.spring.metrics;

import io.github.mlegitymacja.micrometer.ChangeMetrics;
import io.github.mlegitymacja.micrometer.EntitlementMetrics;
import io.github.mlegitymacja.micrometer.OutboxMetrics;
import io.github.mlegitymacja.micrometer.StoreMetrics;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderSubscriber;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spring.MlegitymacjaProperties;
import io.github.mlegitymacja.spring.StoreAutoConfiguration;
import io.github.mlegitymacja.spring.UniversityAutoConfiguration;
import io.github.mlegitymacja.spring.work.EntitlementListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Registers the meters, if the application has a {@link MeterRegistry}. */
@AutoConfiguration(
        after = StoreAutoConfiguration.class,
        before = UniversityAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@ConditionalOnBean({MeterRegistry.class, MinistryGateway.class, StudentRegistry.class})
@EnableConfigurationProperties(MlegitymacjaProperties.class)
public final class MetricsAutoConfiguration {

    MetricsAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    ChangeMetrics mlegitymacjaChangeMetrics(MeterRegistry registry, MlegitymacjaProperties properties) {
        return new ChangeMetrics(registry, properties.metrics().failureCodes());
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(ReportingOrderStore.class)
    StoreMetrics mlegitymacjaStoreMetrics(ReportingOrderStore store, ObjectProvider<InstantSource> clock) {
        return new StoreMetrics(store, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean({OutboxOrderStore.class, OrderSubscriber.class})
    OutboxMetrics mlegitymacjaOutboxMetrics(OutboxOrderStore store, ObjectProvider<InstantSource> clock) {
        return new OutboxMetrics(store, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    @ConditionalOnMissingBean
    EntitlementMetrics mlegitymacjaEntitlementMetrics(ObjectProvider<InstantSource> clock) {
        return new EntitlementMetrics(clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    EntitlementListener mlegitymacjaEntitlementMeters(EntitlementMetrics metrics) {
        return metrics::checked;
    }
}
