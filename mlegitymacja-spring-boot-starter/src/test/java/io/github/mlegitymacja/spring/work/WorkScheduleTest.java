package io.github.mlegitymacja.spring.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
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
import io.github.mlegitymacja.spring.ServiceAutoConfiguration;
import io.github.mlegitymacja.spring.UniversityAutoConfiguration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The threads of the background work, beside a ministry that does not answer. */
@ExtendWith(OutputCaptureExtension.class)
class WorkScheduleTest {

    private static final StudentId ANNA = new StudentId("anna");

    private final InMemoryOrderStore store = new InMemoryOrderStore();
    private final SilentMinistry ministry = new SilentMinistry();
    private final CountDownLatch checked = new CountDownLatch(1);

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    UniversityAutoConfiguration.class, ServiceAutoConfiguration.class, WorkAutoConfiguration.class))
            .withBean(OrderStore.class, () -> store)
            .withBean(MinistryGateway.class, () -> ministry)
            .withBean(InMemoryStudentRegistry.class, WorkScheduleTest::registry)
            .withBean(EntitlementListener.class, () -> report -> checked.countDown())
            .withPropertyValues(
                    "mlegitymacja.summer-begins=--02-22",
                    "mlegitymacja.work.interval=10ms",
                    "mlegitymacja.work.shutdown-timeout=1ms",
                    "mlegitymacja.entitlement.cron=* * * * * *");

    /** Answers only if it is interrupted, or if a condition holds. */
    private static final class SilentMinistry implements MinistryGateway {

        private final CountDownLatch asked = new CountDownLatch(1);
        private volatile BooleanSupplier answersWhen = () -> false;
        private volatile boolean wasInterrupted;

        @Override
        public SubmitAnswer submit(Submission submission) {
            asked.countDown();
            while (!answersWhen.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            wasInterrupted = Thread.currentThread().isInterrupted();
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
    void a_listener_that_fails_silences_no_other_and_is_logged_without_secrets(CapturedOutput log) {
        var told = new CountDownLatch(1);
        application
                .withBean("first", EntitlementListener.class, () -> report -> {
                    throw new IllegalStateException("mail to Anna Żak bounced");
                })
                .withBean("second", EntitlementListener.class, () -> report -> {
                    throw new InfrastructureException("the mail server does not answer");
                })
                .withBean("last", EntitlementListener.class, () -> report -> told.countDown())
                .run(context -> await(told));

        assertThat(log)
                .contains("entitlement.listener_failed error=java.lang.IllegalStateException at=io.github")
                .contains("entitlement.listener_failed message=the mail server does not answer")
                .doesNotContain("Żak");
    }

    @Test
    void an_application_that_ends_lets_its_calls_end_and_stores_their_outcome() {
        ministry.answersWhen = () -> workThread().isInterrupted();
        application.withPropertyValues("mlegitymacja.work.shutdown-timeout=1m").run(context -> {
            context.getBean(OrderService.class).order(ANNA).get();
            await(ministry.asked);
        });

        assertThat(store.ordersOf(ANNA).readable().get(0).status()).isEqualTo(OrderStatus.IN_PROGRESS);
        assertThat(ministry.wasInterrupted).isFalse();
    }

    @Test
    void calls_that_do_not_end_are_interrupted_and_their_outcome_is_stored() {
        application.run(context -> {
            context.getBean(OrderService.class).order(ANNA).get();
            await(ministry.asked);
        });

        assertThat(store.ordersOf(ANNA).readable().get(0).status()).isEqualTo(OrderStatus.IN_PROGRESS);
        assertThat(ministry.wasInterrupted).isTrue();
    }

    /** The thread that waits for the ministry's answer. */
    private static Thread workThread() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("mlegitymacja-work-"))
                .filter(thread -> Stream.of(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().endsWith("ConcurrentCalls")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Thread.currentThread());
    }

    @Test
    void a_check_that_a_person_has_ordered_is_remembered_and_told() {
        var told = new CountDownLatch(1);
        application
                .withBean("clerks", EntitlementListener.class, () -> report -> told.countDown())
                .withPropertyValues("mlegitymacja.entitlement.cron=-")
                .run(context -> {
                    var checks = context.getBean(EntitlementChecks.class);
                    assertThat(checks.last()).isEmpty();

                    var report = checks.run(RevocationLimit.standard(), new OperatorId("clerk-1"));

                    assertThat(checks.last().orElseThrow().report()).isSameAs(report);
                    await(told);
                });
    }

    @Test
    void wrong_settings_are_named_before_anything_starts() {
        assertRefused("mlegitymacja.entitlement.cron=every night", "cron is 'every night'");
        assertRefused("mlegitymacja.work.interval=0s", "interval is PT0S, must be positive");
        assertRefused("mlegitymacja.work.concurrent-calls=0", "concurrent-calls is 0, must be positive");
    }

    private void assertRefused(String property, String message) {
        application
                .withPropertyValues(property)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(message));
    }

    @Test
    void a_process_without_work_asks_nobody() {
        application
                .withPropertyValues("mlegitymacja.work.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(WorkSchedule.class));
    }
}
