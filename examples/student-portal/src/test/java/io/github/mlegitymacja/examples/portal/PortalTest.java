package io.github.mlegitymacja.examples.portal;

import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.examples.portal.people.MadeUpPeople;
import io.github.mlegitymacja.examples.portal.registrar.StudentTable;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The real portal on a real port, with the simulated ministry; only its clock is the test's. Begins on 1 October 2026. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "portal.store=jdbc:h2:mem:portal;DB_CLOSE_DELAY=-1",
            "portal.simulator.data=",
            "portal.background-work=false",
            "portal.refresh-every=100ms",
            "portal.tls=false"
        })
@ActiveProfiles({"people", "simulator"})
@Import(MovableClock.class)
abstract class PortalTest {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    BackgroundWork work;

    @Autowired
    OrderService orders;

    @Autowired
    StudentTable students;

    @Autowired
    private MadeUpPeople people;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void beginAnew() {
        clock.setTo(TODAY);
        for (String table :
                new String[] {"mlegitymacja_order_history", "mlegitymacja_order", "portal_account", "portal_student"}) {
            database.sql("DELETE FROM " + table).update();
        }
        people.afterPropertiesSet();
    }

    /** Hands orders over, and asks about those that were handed over. */
    final void workOff() {
        work.runUntilIdle();
    }

    /** As long as the ministry takes at most. */
    final void letTheMinistryWork() {
        workOff();
        clock.advance(Duration.ofMinutes(10));
        workOff();
    }

    static StudentId student(String id) {
        return new StudentId(id);
    }

    /** Orders for a student behind the page's back. */
    final OrderId ordered(String student) {
        return orders.order(student(student)).get().id();
    }

    final Order newestOf(String student) {
        return orders.overview(student(student)).get().orders().get(0);
    }
}
