package io.github.mlegitymacja.examples.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.work.BackgroundWork;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** With PostgreSQL as the store, which is one setting, several instances of the portal work together. */
class TwoInstancesTest {

    @Test
    void an_order_placed_at_one_instance_is_submitted_and_shown_by_the_other() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            String store = server.getJdbcUrl("postgres", "postgres");
            try (ConfigurableApplicationContext one = portal(store);
                    ConfigurableApplicationContext other = portal(store)) {
                Visitor.loggedIn(port(one), "anna")
                        .post("/students/mlegitymacja", "/students/mlegitymacja/order", Map.of());
                other.getBean(BackgroundWork.class).submit();

                var annaElsewhere = Visitor.loggedIn(port(other), "anna");
                assertTrue(shows(annaElsewhere, "W trakcie"));
                var clerk = Visitor.loggedIn(port(one), "dziekanat");
                assertEquals(200, clerk.get("/office").statusCode());
                assertEquals(200, clerk.get("/office/orders?status=IN_PROGRESS").statusCode());
            }
        }
    }

    private static boolean shows(Visitor student, String status) {
        return student.get("/students/mlegitymacja").body().contains(">" + status + "</p>");
    }

    private static ConfigurableApplicationContext portal(String store) {
        return new SpringApplicationBuilder(StudentPortal.class)
                .profiles("people", "simulator")
                .run(
                        "--server.port=0",
                        "--portal.store=" + store,
                        "--portal.simulator.data=",
                        "--mlegitymacja.work.enabled=false",
                        "--portal.tls=false");
    }

    private static int port(ConfigurableApplicationContext portal) {
        return ((WebServerApplicationContext) portal).getWebServer().getPort();
    }
}
