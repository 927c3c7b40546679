package io.github.mlegitymacja.spring.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spring.MlegitymacjaAutoConfiguration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The threads of the background work, beside a ministry that does not answer. */
class WorkScheduleTest {

    private static final StudentId ANNA = new StudentId("anna");

    private final InMemoryOrderStore store = new InMemoryOrderStore();
    private final SilentMinistry ministry = new SilentMinistry();
    private final CountDownLatch checked = new CountDownLatch(1);

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MlegitymacjaAutoConfiguration.class, WorkAutoConfiguration.class))
            .withBean(OrderStore.class, () -> store)
            .withBean(MinistryGateway.class, () -> ministry)
            .withBean(InMemoryStudentRegistry.class, WorkScheduleTest::registry)
            .withBean(EntitlementListener.class, () -> report -> checked.countDown())
            .withPropertyValues(
                    "mlegitymacja.summer-begins=--02-22",
                    "mlegitymacja.work.every=10ms",
                    "mlegitymacja.entitlement.check-at=* * * * * *");

    /** Answers only if it is interrupted. */
    private static final class SilentMinistry implements MinistryGateway {

        private final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public SubmitAnswer submit(Submission submission) {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new SubmitAnswer.Accepted(Optional.empty());
        }

        @Override
        public StatusAnswer status(OrderId order) {
            return new StatusAnswer.Processing(Optional.empty());
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            return new WithdrawAnswer.Withdrawn();
        }
    }

    private static InMemoryStudentRegistry registry() {
        var registry = new InMemoryStudentRegistry();
        registry.put(StudentRecord.builder()
                .id(ANNA)
                .givenNames("Anna")
                .familyName("Żak")
                .hasStudentStatus(true)
                .pesel(RegisteredPesel.of("44051401359"))
                .photo(Photo.of("image/jpeg", new byte[] {1}))
                .build());
        return registry;
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_silent_ministry_does_not_delay_the_entitlement_check() {
        application.run(context -> {
            context.getBean(OrderService.class).order(ANNA).get();
            await(ministry.asked);

            await(checked);

            assertThat(context.getBean(EntitlementChecks.class)
                            .last()
                            .orElseThrow()
                            .report()
                            .open())
                    .isEqualTo(1);
        });
    }

    @Test
    void an_application_that_ends_stores_what_its_calls_have_done() {
        application.run(context -> {
            context.getBean(OrderService.class).order(ANNA).get();
            await(ministry.asked);
        });

        Order order = store.ordersOf(ANNA).readable().get(0);
        assertThat(order.status()).isEqualTo(OrderStatus.IN_PROGRESS);
    }

    @Test
    void a_process_without_work_asks_nobody() {
        application
                .withPropertyValues("mlegitymacja.work.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(WorkSchedule.class));
    }
}
