package io.github.mlegitymacja.spring;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.service.BulkOrders;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The services of the university, whether the starter or the application has built it. */
@AutoConfiguration(after = UniversityAutoConfiguration.class)
@ConditionalOnBean(University.class)
public final class ServiceAutoConfiguration {

    ServiceAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    OrderService mlegitymacjaOrderService(University university) {
        return new OrderService(university);
    }

    @Bean
    @ConditionalOnMissingBean
    OfficeService mlegitymacjaOfficeService(University university) {
        return new OfficeService(university);
    }

    @Bean
    @ConditionalOnMissingBean
    BulkOrders mlegitymacjaBulkOrders(University university) {
        return new BulkOrders(university);
    }
}
