package io.github.mlegitymacja.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.OrderId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An application with two adapters, a controller and one property. */
@SpringBootTest(
        properties = {
            "mlegitymacja.summer-begins=--02-22",
            "mlegitymacja.work.every=1d",
            "spring.datasource.url=jdbc:h2:mem:application",
            "management.endpoints.web.exposure.include=health,metrics",
            "management.endpoint.health.show-details=always"
        })
@AutoConfigureMockMvc
class ApplicationTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private BackgroundWork work;

    @Autowired
    private InMemoryMinistry ministry;

    private static String json(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void a_student_orders_and_gets_the_codes() throws Exception {
        var placed =
                http.post().uri("/anna/orders").header("Accept-Language", "pl").exchange();
        System.out.println(json(placed));
        assertThat(placed).hasStatusOk().bodyJson().extractingPath("$.label").isEqualTo("Oczekuje");
        String id = json(placed).replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
        work.runUntilIdle();
        System.out.println(
                json(http.get().uri("/anna").header("Accept-Language", "pl").exchange()));
        System.out.println(json(http.post().uri("/anna/orders").exchange()));
        System.out.println(json(http.post().uri("/jan/orders").exchange()));
        var nobody = http.post().uri("/nobody/orders").exchange();
        System.out.println(
                nobody.getResponse().getStatus() + nobody.getResponse().getContentType() + json(nobody));
        System.out.println(json(http.get().uri("/anna/orders/" + id + "/codes").exchange()));
        System.out.println(json(http.get().uri("/anna/orders/not-an-id/codes").exchange()));
        var outage = http.get().uri("/anna/outage").exchange();
        System.out.println(
                outage.getResponse().getStatus() + outage.getResponse().getHeader("Retry-After") + json(outage));
        System.out.println(json(http.get().uri("/actuator/health").exchange()));
        System.out.println(json(http.get().uri("/actuator/metrics").exchange()));
        assertThat(OrderId.parse(id)).isNotNull();
        assertThat(ministry).isNotNull();
    }
}
