package io.github.mlegitymacja.spring.web;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spring.MlegitymacjaAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers refusals and outages with problem details, and reads ids from paths and parameters. */
@AutoConfiguration(after = MlegitymacjaAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(University.class)
public final class WebAutoConfiguration implements WebMvcConfigurer {

    WebAutoConfiguration() {}

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, OrderId.class, OrderId::parse);
        registry.addConverter(String.class, StudentId.class, StudentId::new);
    }

    @Bean
    @ConditionalOnMissingBean
    Problems mlegitymacjaProblems(University university) {
        return new Problems(university.texts());
    }

    @Bean
    @ConditionalOnMissingBean
    OutageAdvice mlegitymacjaOutageAdvice(Problems problems) {
        return new OutageAdvice(problems);
    }

    @Bean
    @ConditionalOnMissingBean
    EitherAdvice mlegitymacjaEitherAdvice(Problems problems) {
        return new EitherAdvice(problems);
    }
}
