package io.github.mlegitymacja.spring.health;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spring.work.EntitlementChecks;
import io.github.mlegitymacja.spring.work.WorkAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Adds the component {@code mlegitymacja} to the health of the application. */
@AutoConfiguration(after = WorkAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean({University.class, ReportingOrderStore.class, EntitlementChecks.class})
@ConditionalOnEnabledHealthIndicator("mlegitymacja")
public final class HealthAutoConfiguration {

    HealthAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "mlegitymacjaHealthIndicator")
    HealthIndicator mlegitymacjaHealthIndicator(
            ReportingOrderStore store, EntitlementChecks checks, University university) {
        return new OrderHealth(store, checks, university.clock());
    }
}
