package io.github.mlegitymacja.spring.work;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.Backoff;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.spring.MlegitymacjaProperties;
import io.github.mlegitymacja.spring.UniversityAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Runs the background work on threads of its own, unless {@code mlegitymacja.work.enabled} is false. */
@AutoConfiguration(after = UniversityAutoConfiguration.class)
@ConditionalOnBean(University.class)
@EnableConfigurationProperties(MlegitymacjaProperties.class)
public final class WorkAutoConfiguration {

    WorkAutoConfiguration() {}

    @Bean
    CallThreads mlegitymacjaCallThreads(MlegitymacjaProperties properties, Environment environment) {
        return new CallThreads(properties.work().concurrentCalls(), Threading.VIRTUAL.isActive(environment));
    }

    @Bean
    @ConditionalOnMissingBean
    WorkSettings mlegitymacjaWorkSettings(MlegitymacjaProperties properties, CallThreads threads) {
        var work = properties.work();
        var entitlement = properties.entitlement();
        return WorkSettings.builder()
                .batchSize(work.batchSize())
                .lease(work.lease())
                .backoff(new Backoff(work.backoff().first(), work.backoff().longest()))
                .readyBackoff(new Backoff(
                        work.readyBackoff().first(), work.readyBackoff().longest()))
                .revocationLimit(new RevocationLimit(entitlement.limitOrders(), entitlement.limitShare()))
                .concurrency(threads.concurrency())
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    BackgroundWork mlegitymacjaBackgroundWork(University university, WorkSettings settings) {
        return new BackgroundWork(university, settings);
    }

    @Bean
    @ConditionalOnMissingBean
    EntitlementChecks mlegitymacjaEntitlementChecks(
            BackgroundWork work, University university, ObjectProvider<EntitlementListener> listeners) {
        return new EntitlementChecks(
                work, university.clock(), listeners.orderedStream().toList());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "mlegitymacja.work.enabled", matchIfMissing = true)
    WorkSchedule mlegitymacjaWorkSchedule(
            BackgroundWork work, EntitlementChecks checks, CallThreads calls, MlegitymacjaProperties properties) {
        return new WorkSchedule(work, checks, calls, properties);
    }
}
