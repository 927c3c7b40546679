package io.github.mlegitymacja.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** What controllers return becomes a body or a problem, whichever way they return it. */
@SpringBootTest(
        properties = {
            "mlegitymacja.summer-begins=--02-22",
            "mlegitymacja.work.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:either"
        })
@AutoConfigureMockMvc
class EitherTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient database;

    @TestConfiguration
    static class Own {

        @Bean
        JacksonModule eithers() {
            return new SimpleModule("eithers").addSerializer(new StdSerializer<Either<?, ?>>(Either.class) {
                @Override
                public void serialize(Either<?, ?> value, JsonGenerator generator, SerializationContext context) {
                    generator.writeString("left " + value.getLeft());
                }
            });
        }
    }

    private MvcTestResult post(String path) {
        return http.post().uri("/kiosk/" + path).header("Accept-Language", "pl").exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"entity", "later", "thrown"})
    void a_value_becomes_the_body_and_a_refusal_a_problem(String way) {
        database.sql("DELETE FROM mlegitymacja_order").update();

        var ordered = post("anna/" + way);
        var refused = post("anna/" + way);

        assertThat(ordered).hasStatus2xxSuccessful();
        assertThat(ordered).bodyJson().extractingPath("$.label").isEqualTo("Oczekuje");
        assertThat(refused).hasStatus(409).hasContentType("application/problem+json");
        assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("OPEN_ORDER_EXISTS");
    }

    @Test
    void a_refused_picture_is_a_problem() {
        var answer = http.get()
                .uri("/kiosk/anna/019b552a-6380-7338-a59f-a26a2fe9b6a3/qr.png")
                .header("Accept", "image/png")
                .exchange();

        assertThat(answer).hasStatus(404);
    }

    @Test
    void other_kinds_of_either_belong_to_the_application() {
        assertThat(http.get().uri("/kiosk/anna/own").exchange())
                .hasStatusOk()
                .bodyText()
                .isEqualTo("\"left closed\"");
    }

    @Test
    void other_types_are_left_alone() {
        assertThat(http.get().uri("/kiosk/anna/any").exchange())
                .hasStatusOk()
                .bodyText()
                .isEqualTo("open");
    }
}
