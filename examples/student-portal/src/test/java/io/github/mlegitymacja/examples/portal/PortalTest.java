package io.github.mlegitymacja.examples.portal;

import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.examples.ministry.simulator.Fault;
import io.github.mlegitymacja.examples.ministry.simulator.Simulator;
import io.github.mlegitymacja.examples.portal.people.MadeUpPeople;
import io.github.mlegitymacja.examples.portal.registrar.StudentTable;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The portal on a free port, with the simulated ministry and a clock that the test moves. It is 1 October 2026. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "portal.store=jdbc:h2:mem:portal;DB_CLOSE_DELAY=-1",
            "portal.simulator.data=",
            "mlegitymacja.work.enabled=false",
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
    OfficeService office;

    @Autowired
    StudentTable students;

    @Autowired
    Simulator simulator;

    @Autowired
    private MadeUpPeople people;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void reset() {
        clock.setTo(TODAY);
        List.of(Fault.values()).forEach(simulator::switchOff);
        for (String table :
                new String[] {"mlegitymacja_order_history", "mlegitymacja_order", "portal_account", "portal_student"}) {
            database.sql("DELETE FROM " + table).update();
        }
        people.afterPropertiesSet();
    }

    /** Submits orders and polls those that were submitted. */
    final void workOff() {
        work.runUntilIdle();
    }

    /** Waits as long as the ministry takes at most, and polls. */
    final void letTheMinistryWork() {
        workOff();
        clock.advance(Duration.ofMinutes(10));
        workOff();
    }

    /** Does something while the student registry does not answer. */
    final void whileTheRegistryIsDown(Runnable what) {
        database.sql("ALTER TABLE portal_student RENAME TO portal_student_gone").update();
        try {
            what.run();
        } finally {
            database.sql("ALTER TABLE portal_student_gone RENAME TO portal_student")
                    .update();
        }
    }

    static StudentId student(String id) {
        return new StudentId(id);
    }

    /** Places an order without using a page. */
    final OrderId ordered(String student) {
        return orders.order(student(student)).get().id();
    }

    /** Places an order and lets the ministry issue its codes. */
    final OrderId ready(String student) {
        OrderId order = ordered(student);
        letTheMinistryWork();
        return order;
    }

    /** Lets a student cancel an order that the ministry then does not withdraw. */
    final OrderId withdrawalInTrouble(String student) {
        OrderId order = ordered(student);
        workOff();
        simulator.switchOn(Fault.REFUSED_WITHDRAWAL);
        orders.cancel(student(student), order).get();
        workOff();
        clock.advance(Duration.ofMinutes(1));
        return order;
    }

    final Order newestOf(String student) {
        return orders.overview(student(student)).get().orders().get(0);
    }
}
