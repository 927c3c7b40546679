package io.github.mlegitymacja.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.Order;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compiles an adapter with every warning as an error, and with only this module and its runtime dependencies on the
 * path. Users must not need the library that generates the value types.
 */
class StrangersCompileTest {

    private static final JavaFileObject ADAPTER = source("stranger/Adapter.java", """
            package stranger;

            import io.github.mlegitymacja.spi.order.*;
            import io.github.mlegitymacja.spi.port.*;
            import io.github.mlegitymacja.spi.semester.Semester;
            import io.github.mlegitymacja.spi.student.*;
            import java.time.*;
            import java.util.List;
            import java.util.Optional;

            public final class Adapter implements MinistryGateway, StudentRegistry, OrderListener, OrderSubscriber {

                /** Uses the ports. */
                public Adapter() {}

                @Override
                public SubmitAnswer submit(Submission submission) {
                    StudentRecord student = submission.student();
                    return student.photo().isPresent() && student.pesel().number().isPresent()
                                    && student.entitledUntil().isEmpty()
                            ? new SubmitAnswer.Accepted(Optional.empty())
                            : new SubmitAnswer.Refused(new Reason("INCOMPLETE", submission.order().toString()));
                }

                @Override
                public StatusAnswer status(OrderId order) {
                    throw new InfrastructureException("down", null, Duration.ofMinutes(1));
                }

                static StatusAnswer answer(String qrText, String code, Instant end, Clock clock) {
                    var activation = new Activation(qrText, code, Optional.of(end));
                    return activation.isUsableAt(clock.instant())
                            ? new StatusAnswer.Ready(activation)
                            : new StatusAnswer.Expired();
                }

                @Override
                public WithdrawAnswer withdraw(OrderId order) {
                    return new WithdrawAnswer.Withdrawn();
                }

                @Override
                public Optional<StudentRecord> find(StudentId id) {
                    return Optional.of(StudentRecord.builder()
                            .id(id)
                            .givenNames("Ada")
                            .familyName("Nowak")
                            .hasStudentStatus(true)
                            .entitledUntil(LocalDate.EPOCH)
                            .pesel(RegisteredPesel.of("44051401359"))
                            .photo(Photo.of("image/png", new byte[] {1}))
                            .albumNumber("1")
                            .plasticCard(new PlasticCard(LocalDate.EPOCH))
                            .addStudyLevel(StudyLevel.FIRST_CYCLE)
                            .build());
                }

                @Override
                public void changed(Order order, HistoryEntry change) {
                    order.activation().map(Activation::code).ifPresent(code -> {});
                    change.reason().map(Reason::code).ifPresent(code -> {});
                    change.operator().map(OperatorId::value).ifPresent(operator -> {});
                }

                static List<Order> work(OrderStore store, Clock clock) {
                    StoredOrders claimed =
                            store.claim(Claim.of(DueTask.SUBMIT, clock.instant(), Duration.ofMinutes(5), 100));
                    claimed.unreadable().forEach(order -> report(order.id(), order.reason()));
                    return claimed.readable();
                }

                private static void report(OrderId order, String reason) {
                    throw new UnreadableOrderException(order, reason, null);
                }

                @Override
                public void changed(OrderChange change) {
                    changed(change.order(), change.entry());
                }

                void deliver(OutboxOrderStore store, Instant now) {
                    store.startKeepingChanges();
                    for (KeptChanges kept : store.claimChanges(now, Duration.ofMinutes(5), 100).readable()) {
                        kept.changes().forEach(this::changed);
                        int entries = kept.order().history().size();
                        store.confirm(now, List.of(new Delivery(kept.order().id(), entries, 0, now)));
                    }
                }

                static Due stuck(Due due, Reason why) {
                    return due.stuckBecause(Optional.of(why));
                }

                static void askSoon(OrderStore store, Order order, Instant now) {
                    if (order.due().flatMap(Due::lastClaimed).isEmpty()) {
                        store.advance(order.id(), now);
                    }
                }

                static Order codesExpired(Order order, Instant now, Reason why, OperatorId clerk) {
                    return order.changed(
                            new OrderState.ReadyForPickup(Optional.empty()),
                            Optional.empty(),
                            HistoryEntry.of(
                                            now,
                                            OrderEvent.EXPIRE,
                                            Actor.UNIVERSITY,
                                            Optional.of(order.status()),
                                            OrderStatus.READY_FOR_PICKUP)
                                    .because(why)
                                    .by(clerk));
                }

                static SaveResult save(OrderStore store, OrderId id, StudentId student, Instant now) {
                    return store.create(Order.builder()
                            .id(id)
                            .student(student)
                            .semester(Semester.parse("2026/27Z"))
                            .orderedAt(now)
                            .validUntil(LocalDate.EPOCH)
                            .state(new OrderState.Pending(false))
                            .due(Due.of(DueTask.SUBMIT, now))
                            .ministryId("MC/1")
                            .addHistory(HistoryEntry.of(
                                    now, OrderEvent.PLACE, Actor.STUDENT, Optional.empty(), OrderStatus.PENDING))
                            .build()
                            .withSubmissionAttempted()
                            .withValidUntil(LocalDate.EPOCH)
                            .withVersion(0));
                }
            }
            """);

    private static final JavaFileObject MODULE =
            source("module-info.java", "module stranger { requires io.github.mlegitymacja.spi; }");

    @TempDir
    Path output;

    @ParameterizedTest
    @ValueSource(strings = {"--class-path", "--module-path"})
    void an_adapter_compiles_without_a_warning(String path) throws Exception {
        var sources = path.equals("--module-path") ? List.of(ADAPTER, MODULE) : List.of(ADAPTER);
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
            compiler.getTask(
                            null,
                            files,
                            diagnostics,
                            List.of(
                                    "--release",
                                    "17",
                                    "-Xlint:all",
                                    "-Werror",
                                    "-d",
                                    output.toString(),
                                    path,
                                    shipped()),
                            null,
                            sources)
                    .call();
        }

        assertEquals(
                List.of(),
                diagnostics.getDiagnostics().stream()
                        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                        .toList());
        assertTrue(output.resolve("stranger/Adapter.class").toFile().isFile());
    }

    private static String shipped() throws Exception {
        return home(Order.class) + File.pathSeparator + home(NullMarked.class);
    }

    private static Path home(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static JavaFileObject source(String path, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
