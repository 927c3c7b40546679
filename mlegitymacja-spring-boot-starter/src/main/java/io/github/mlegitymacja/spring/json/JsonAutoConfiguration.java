package io.github.mlegitymacja.spring.json;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.spring.UniversityAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** Teaches the application's Jackson to write orders. */
@AutoConfiguration(
        after = UniversityAutoConfiguration.class,
        beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass(JsonMapper.class)
@ConditionalOnBean(University.class)
public final class JsonAutoConfiguration {

    JsonAutoConfiguration() {}

    /**
     * Comes before the application's modules, so that they win. Asks for the texts when it writes, because an adapter, which the
     * university needs, may need this mapper.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    JsonMapperBuilderCustomizer mlegitymacjaJson(ObjectProvider<University> university) {
        return builder -> builder.addModule(
                new MlegitymacjaModule(() -> university.getObject().texts()));
    }
}
