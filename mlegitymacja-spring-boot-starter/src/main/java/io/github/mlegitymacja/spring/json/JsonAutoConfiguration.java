package io.github.mlegitymacja.spring.json;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.spi.text.Texts;
import io.github.mlegitymacja.spring.MlegitymacjaAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** Teaches the application's Jackson to write orders. */
@AutoConfiguration(
        after = MlegitymacjaAutoConfiguration.class,
        beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass(JsonMapper.class)
public final class JsonAutoConfiguration {

    JsonAutoConfiguration() {}

    @Bean
    JacksonModule mlegitymacjaJacksonModule(ObjectProvider<University> university) {
        return new MlegitymacjaModule(
                university.stream().findFirst().map(University::texts).orElseGet(Texts::standard));
    }
}
