package io.github.mlegitymacja.spring.web;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spring.UniversityAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers refusals and outages with problem details, and reads ids from paths and parameters. */
@AutoConfiguration(after = UniversityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
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
    ProblemDetails mlegitymacjaProblemDetails(University university) {
        return new ProblemDetails(university.texts());
    }

    @Bean
    ExceptionAdvice mlegitymacjaExceptionAdvice(ProblemDetails problems) {
        return new ExceptionAdvice(problems);
    }

    @Bean
    EitherAdvice mlegitymacjaEitherAdvice(ProblemDetails problems) {
        return new EitherAdvice(problems);
    }

    @Bean
    ActivationAdvice mlegitymacjaActivationAdvice() {
        return new ActivationAdvice();
    }
}
