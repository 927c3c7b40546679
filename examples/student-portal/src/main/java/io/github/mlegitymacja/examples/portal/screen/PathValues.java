package io.github.mlegitymacja.examples.portal.screen;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Converts parameters of addresses and forms to the library's values. */
@Configuration(proxyBeanMethods = false)
class PathValues implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, OrderId.class, OrderId::parse);
        registry.addConverter(String.class, StudentId.class, StudentId::new);
    }
}
