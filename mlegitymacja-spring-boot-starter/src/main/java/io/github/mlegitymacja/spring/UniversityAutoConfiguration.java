package io.github.mlegitymacja.spring;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.AcademicCalendar;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderListener;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OrderSubscriber;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.text.Texts;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Builds the university, if the application has a {@link MinistryGateway} and a {@link StudentRegistry}. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@ConditionalOnBean({OrderStore.class, MinistryGateway.class, StudentRegistry.class})
@EnableConfigurationProperties(MlegitymacjaProperties.class)
public final class UniversityAutoConfiguration {

    UniversityAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean({AcademicCalendar.class, University.class})
    AcademicCalendar mlegitymacjaAcademicCalendar(MlegitymacjaProperties properties) {
        if (properties.summerBegins() == null) {
            throw new MissingSummerException();
        }
        return StandardCalendar.withSummerFrom(properties.summerBegins());
    }

    @Bean
    @ConditionalOnMissingBean
    University mlegitymacjaUniversity(
            OrderStore store,
            MinistryGateway gateway,
            StudentRegistry registry,
            AcademicCalendar calendar,
            ObjectProvider<InstantSource> clock,
            ObjectProvider<Texts> texts,
            ObjectProvider<OrderListener> listeners,
            ObjectProvider<OrderSubscriber> subscriber,
            ObjectProvider<UniversityCustomizer> customizers) {
        var university = University.builder()
                .store(store)
                .gateway(gateway)
                .registry(registry)
                .calendar(calendar);
        clock.ifAvailable(university::clock);
        texts.ifAvailable(university::texts);
        listeners.orderedStream().forEach(university::addListener);
        subscriber.ifAvailable(university::subscriber);
        customizers.orderedStream().forEach(each -> each.customize(university));
        return university.build();
    }
}
