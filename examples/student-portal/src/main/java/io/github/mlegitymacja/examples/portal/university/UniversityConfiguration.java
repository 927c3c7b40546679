package io.github.mlegitymacja.examples.portal.university;

import io.github.mlegitymacja.core.StandardTexts;
import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.eligibility.Conditions;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.examples.portal.PortalSettings;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.jdbc.OrderSchema;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the university from the library's parts. Every application that uses the library needs such a class. */
@Configuration(proxyBeanMethods = false)
class UniversityConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    JdbcOrderStore store(DataSource dataSource) {
        OrderSchema.on(dataSource).createIfMissing();
        return JdbcOrderStore.on(dataSource);
    }

    @Bean
    University university(
            ReportingOrderStore store,
            MinistryGateway gateway,
            StudentRegistry registry,
            InstantSource clock,
            PortalSettings settings) {
        return University.builder()
                .store(store)
                .gateway(gateway)
                .registry(registry)
                .calendar(StandardCalendar.withSummerFrom(settings.summerBegins()))
                // To order. To keep a document, student status is enough, which is the default.
                .eligibility(EligibilityPolicy.standard().and(Conditions.firstSecondOrLongCycle()))
                .clock(clock)
                .texts(StandardTexts.usos())
                .build();
    }

    @Bean
    OrderService orderService(University university) {
        return new OrderService(university);
    }

    @Bean
    OfficeService officeService(University university) {
        return new OfficeService(university);
    }

    @Bean
    BackgroundWork backgroundWork(University university) {
        return new BackgroundWork(university);
    }
}
