package io.github.mlegitymacja.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same application on PostgreSQL, with tables from Flyway and encrypted codes. */
@DirtiesContext
class ApplicationOnPostgresqlTest extends ApplicationTest {

    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> SERVER.getJdbcUrl("postgres", "postgres"));
        properties.add("mlegitymacja.schema", () -> "flyway");
        properties.add("mlegitymacja.encryption.keys.2026-10", () -> "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    }

    @AfterAll
    static void stop() throws IOException {
        SERVER.close();
    }

    @Test
    void the_database_is_postgresql_and_contains_no_code(@Autowired OrderStore store, @Autowired JdbcClient database) {
        ready();

        assertThat(store).isInstanceOf(JdbcOrderStore.class);
        assertThat(database.sql("SELECT version()").query(String.class).single())
                .startsWith("PostgreSQL");
        assertThat(database.sql("SELECT activation_key FROM mlegitymacja_order")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-10");
        assertThat(database.sql("SELECT activation FROM mlegitymacja_order")
                        .query(byte[].class)
                        .single())
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain("428571", "secret-qr");
    }
}
