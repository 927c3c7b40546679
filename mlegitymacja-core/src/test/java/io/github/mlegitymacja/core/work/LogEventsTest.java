package io.github.mlegitymacja.core.work;

import static ch.qos.logback.classic.Level.DEBUG;
import static ch.qos.logback.classic.Level.ERROR;
import static ch.qos.logback.classic.Level.INFO;
import static ch.qos.logback.classic.Level.WARN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.TroubledStore;
import io.github.mlegitymacja.core.takeover.OrderToTakeOver;
import io.github.mlegitymacja.core.takeover.TakeOver;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingOutbox;
import io.github.mlegitymacja.testsupport.LogCapture;
import io.github.mlegitymacja.testsupport.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/**
 * Holds the log events that operators rely on ({@code docs/operations.md}, Log events): no event and no key changes or
 * is added unnoticed.
 */
class LogEventsTest {

    private static final Map<String, Kind> CONTRACT = Map.ofEntries(
            entry("order.changed", INFO, "order", "event", "actor", "from", "to"),
            entry("order.unavailable", DEBUG, "order", "attempt", "message"),
            entry("order.permanent_failure", ERROR, "order", "attempt", "message"),
            entry("order.broken", ERROR, "order", "attempt", "error", "at"),
            entry("order.not_stored", WARN, "order", "message"),
            entry("order.stuck", ERROR, "order", "code"),
            entry("order.unreadable", ERROR, "order", "reason"),
            entry("submissions.not_advanced", WARN, "message"),
            entry("batch.refused", WARN, "orders", "message"),
            entry("ministry.call_halved", WARN, "orders", "message"),
            entry("ministry.unasked_answers", WARN, "answers"),
            entry("change.undelivered", WARN, "order", "number", "attempt", "error", "at"),
            entry("change.unconfirmed", WARN, "order", "message"),
            entry("clock.corrected", WARN, "orders"),
            entry("work.failed", ERROR, "message"),
            entry("work.unavailable", WARN, "orders"),
            entry("outage.began", WARN, "task"),
            entry("outage.ended", INFO, "task"),
            entry("calendar.no_semester", WARN, "today"),
            entry("listener.failed", ERROR, "order", "error"),
            entry("registry.unavailable", WARN, "message"),
            entry("registry.permanent_failure", ERROR, "message"),
            entry("student.unreadable", ERROR, "student", "error", "at"),
            entry("entitlement.stopped", ERROR, "notEntitled", "limit", "open"),
            entry("entitlement.incomplete", WARN, "missing", "unchecked", "open"),
            entry("entitlement.checked", INFO, "open", "revoked"),
            entry("takeover.checked", INFO, "orders", "imported", "alreadyStored", "problems"),
            entry("takeover.imported", INFO, "orders", "imported", "alreadyStored", "problems"),
            entry("retention.erased", INFO, "before", "orders", "total"));

    private static final Pattern LOGGED = Pattern.compile("\\.log\\(\"([^\"]*)\"\\)");

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().using(ministry);
    private final StudentId student = university.enrol("usos-1");

    @Test
    void a_scenario_with_every_kind_of_failure_logs_each_event_with_its_keys_and_nothing_else() {
        List<ILoggingEvent> events = scenario();

        var seen = new TreeMap<String, Kind>();
        events.forEach(event -> {
            assertEquals(CONTRACT.get(name(event)), Kind.of(event), event.getMessage());
            seen.put(name(event), Kind.of(event));
        });
        assertEquals(new TreeMap<>(CONTRACT), seen);
    }

    /** The patterns of most applications print no key-value pairs. */
    @Test
    void the_message_contains_the_keys_with_their_values() {
        scenario()
                .forEach(event -> assertEquals(
                        event.getKeyValuePairs().stream()
                                .map(pair -> " " + pair.key + "=" + pair.value)
                                .collect(Collectors.joining("", name(event), "")),
                        event.getMessage()));
    }

    private static String name(ILoggingEvent event) {
        return event.getMessage().replaceFirst(" .*", "");
    }

    @Test
    void no_event_contains_anything_about_the_student() {
        scenario().forEach(event -> {
            assertEquals(null, event.getThrowableProxy());
            Students.assertNoSecretIn(event.getFormattedMessage() + event.getKeyValuePairs());
        });
    }

    @Test
    void attempts_are_counted_from_one() {
        assertEquals(
                // The first one and the last one are of other orders.
                List.of(
                        "order.unavailable 1",
                        "order.unavailable 1",
                        "order.broken 2",
                        "order.permanent_failure 3",
                        "order.permanent_failure 1"),
                scenario().stream()
                        .filter(event -> event.getMessage().startsWith("order.")
                                && Kind.of(event).keys().contains("attempt"))
                        .map(event -> name(event) + " " + value(event, "attempt"))
                        // Then comes the outage.
                        .limit(5)
                        .toList());
    }

    /** Finds an event that was added to the code but does not occur in the scenario. */
    @Test
    void the_source_code_logs_no_other_event() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertEquals(
                    new TreeSet<>(CONTRACT.keySet()),
                    files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> LOGGED.matcher(read(file)).results())
                            .map(logged -> logged.group(1))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static Map.Entry<String, Kind> entry(String event, Level level, String... keys) {
        return Map.entry(event, new Kind(level, keys));
    }

    private List<ILoggingEvent> scenario() {
        university.notifying((order, change) -> {
            throw new IllegalStateException(Students.secrets());
        });
        try (var log = new LogCapture()) {
            takeOver();
            troubledStore();
            Order order = university.order(student);
            failToSubmit(
                    order, new InfrastructureException("no answer", new IllegalStateException(Students.secrets())));
            failToSubmit(order, new IllegalStateException(Students.secrets()));
            failToSubmit(order, InfrastructureException.permanent("the client certificate has expired", null));
            ministry.submit = submission -> new SubmitAnswer.Accepted(Optional.empty());
            university.work().submit();
            university.waitUntilDue(order);
            ministry.status = id -> new StatusAnswer.Ready(Students.ACTIVATION);
            university.work().poll();
            checkEntitlementAtABadTime();
            university.cancel(order);
            ministry.withdraw = id -> new WithdrawAnswer.Refused(Students.REASON);
            university.work().withdraw();
            outage();
            manyAtOnce();
            nextOrderWaits();
            university.waitUntil(LocalDate.of(9998, 1, 1));
            university.work().submit();
            new Retention(university.university()).eraseExpired(LocalDate.of(2028, 1, 1));
            return log.events();
        }
    }

    private void takeOver() {
        var failed = OrderToTakeOver.builder()
                .sourceKey("4711")
                .student("usos-2")
                .orderedAt(university.now())
                .status("FAILED")
                .qrText(Students.ACTIVATION.qrText())
                .activationCode(Students.ACTIVATION.code())
                .build();
        new TakeOver(university.university()).run(() -> Stream.of(failed), done -> {});
    }

    /** An order cannot be read, a batch is refused, a claim fails, a clock was ahead, a subscriber throws, a confirmation fails. */
    private void troubledStore() {
        var store = new TroubledStore(university.store);
        university.using(store).subscribing(change -> {
            throw new IllegalStateException(Students.secrets());
        });
        Order broken = university.order(university.enrol("usos-3"));
        store.makeUnreadable(broken.id());
        store.failToClaim(DueTask.POLL);
        store.refuse(university.order(university.enrol("usos-4")).id(), new InfrastructureException("no answer"));
        university.order(university.enrol("usos-5"));
        university.wait(Duration.ofDays(1));
        university.order(university.enrol("usos-6"));
        university.wait(Duration.ofDays(-1));
        university.work().tick();
        store.repair();
        university.using(new ForwardingOutbox(university.store, university.store) {
            @Override
            public void confirm(Instant claimed, List<Delivery> deliveries) {
                throw new InfrastructureException("the store is down");
            }
        });
        university.order(university.enrol("usos-7"));
        university.subscribing(change -> {}).work().notifySubscriber();
        university.using(university.store).work().runUntilIdle();
    }

    /** The first answer about many orders is about one that was not asked about, and only about that one. */
    private void manyAtOnce() {
        var batching = new BatchingMinistry(ministry, 100);
        batching.answers = answers -> Map.of(university.nextId(university.now()), new StatusAnswer.Collected());
        university.wait(Duration.ofMinutes(1));
        university.using(batching).work().poll();
        university.using(ministry);
    }

    /** The store cannot make the next order due after a withdrawal. */
    private void nextOrderWaits() {
        Order order = university.inProgress(university.enrol("usos-8"));
        university.cancel(order);
        ministry.withdraw = id -> new WithdrawAnswer.Withdrawn();
        var store = new TroubledStore(university.store);
        store.failToAdvanceSubmissions();
        university.using(store).work().withdraw();
        university.using(university.store);
    }

    private void outage() {
        IntStream.range(0, 20).forEach(i -> university.order(university.enrol("other-" + i)));
        ministry.submit = submission -> {
            throw new InfrastructureException("no answer");
        };
        BackgroundWork work = university.work();
        work.tick();
        ministry.submit = submission -> new SubmitAnswer.Accepted(Optional.empty());
        university.wait(Duration.ofMinutes(1));
        work.tick();
    }

    /** The registry is empty, then answers wrongly, then not at all. */
    private void checkEntitlementAtABadTime() {
        university.registry.remove(student);
        university.work().checkEntitlement();
        university.expel(student);
        university.work().checkEntitlement(new RevocationLimit(0, 0), Samples.OPERATOR);
        university.using(id -> {
            throw new InfrastructureException("migration", new IllegalStateException(Students.secrets()));
        });
        university.service().overview(student).forEach(overview -> {});
        university.using(id -> {
            throw InfrastructureException.permanent("password expired", new IllegalStateException(Students.secrets()));
        });
        university.service().overview(student).forEach(overview -> {});
        university.using(id -> {
            throw new IllegalStateException(Students.secrets());
        });
        university.service().overview(student).forEach(overview -> {});
        university.using(university.registry);
    }

    private void failToSubmit(Order order, RuntimeException failure) {
        ministry.submit = submission -> {
            throw failure;
        };
        university.work().submit();
        university.waitUntilDue(order);
    }

    private static Object value(ILoggingEvent event, String key) {
        return event.getKeyValuePairs().stream()
                .filter(pair -> pair.key.equals(key))
                .map(pair -> pair.value)
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Kind(Level level, List<String> keys) {

        Kind(Level level, String... keys) {
            this(level, List.of(keys));
        }

        static Kind of(ILoggingEvent event) {
            return new Kind(
                    event.getLevel(),
                    event.getKeyValuePairs().stream()
                            .map((KeyValuePair pair) -> pair.key)
                            .toList());
        }
    }
}
