package io.github.mlegitymacja.examples.ministry.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.tck.SampleOrders;
import io.github.mlegitymacja.tck.SampleStudents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedMinistryTest {

    private static final OrderId ORDER = SampleOrders.id(0);
    private static final Habits KIND =
            ImmutableHabits.builder().fates(Fates.kind()).build();

    @TempDir
    private Path folder;

    private final JdbcDataSource memory = new JdbcDataSource();
    private Instant now = Instant.parse("2026-10-01T08:00:00.123456Z");

    @BeforeEach
    void remember() {
        memory.setUrl("jdbc:h2:file:" + folder.toAbsolutePath().resolve("ministry") + ";WRITE_DELAY=0");
    }

    @Test
    void a_document_is_issued_after_its_processing_time_and_not_before() {
        var ministry = opened(KIND);
        ministry.submit(SampleStudents.submission(ORDER));

        now = now.plus(KIND.shortest()).minusMillis(1);
        assertInstanceOf(StatusAnswer.Processing.class, ministry.status(ORDER));
        now = now.plus(KIND.longest());
        assertInstanceOf(StatusAnswer.Ready.class, ministry.status(ORDER));
    }

    @Test
    void an_issued_activation_is_unchanged_after_a_restart() {
        Activation issued = ready(opened(KIND), ORDER);

        assertEquals(new StatusAnswer.Ready(issued), opened(KIND).status(ORDER));
    }

    @Test
    void a_change_planned_before_a_restart_is_carried_out_after_it() {
        opened(KIND).submit(SampleStudents.submission(ORDER));
        now = now.plus(KIND.longest());

        assertInstanceOf(StatusAnswer.Ready.class, opened(KIND).status(ORDER));
    }

    @Test
    void an_order_withdrawn_before_it_arrived_is_refused_after_a_restart() {
        opened(KIND).withdraw(ORDER);

        assertEquals(
                new SubmitAnswer.Refused(Reasons.WITHDRAWN), opened(KIND).submit(SampleStudents.submission(ORDER)));
    }

    @Test
    void a_student_adds_the_document_once_and_only_with_the_correct_code() {
        var ministry = opened(KIND);
        Activation activation = ready(ministry, ORDER);

        assertEquals(AddResult.NO_SUCH_DOCUMENT, ministry.addToMobywatel("something else", activation.code()));
        assertEquals(AddResult.WRONG_CODE, ministry.addToMobywatel(activation.qrText(), "AAAA-AAAA"));
        assertEquals(AddResult.ADDED, ministry.addToMobywatel(activation.qrText(), activation.code()));
        assertEquals(AddResult.NO_SUCH_DOCUMENT, ministry.addToMobywatel(activation.qrText(), activation.code()));
        assertEquals(new StatusAnswer.Collected(), ministry.status(ORDER));
    }

    @Test
    void a_withdrawn_document_cannot_be_added() {
        var ministry = opened(KIND);
        Activation activation = ready(ministry, ORDER);
        ministry.withdraw(ORDER);

        assertEquals(AddResult.NO_SUCH_DOCUMENT, ministry.addToMobywatel(activation.qrText(), activation.code()));
    }

    @Test
    void codes_can_be_used_until_they_expire_and_newer_ones_replace_them() {
        var ministry = opened(KIND);
        Activation first = ready(ministry, ORDER);
        now = first.usableUntil().orElseThrow().minusMillis(1);
        assertInstanceOf(StatusAnswer.Ready.class, ministry.status(ORDER));
        now = now.plusMillis(1);
        assertEquals(new StatusAnswer.Expired(), ministry.status(ORDER));
        assertEquals(AddResult.NO_SUCH_DOCUMENT, ministry.addToMobywatel(first.qrText(), first.code()));

        ministry.issueNewerCodes(ORDER);

        Activation second = activation(ministry, ORDER);
        assertEquals(now.plus(KIND.codesLast()), second.usableUntil().orElseThrow());
        assertEquals(AddResult.NO_SUCH_DOCUMENT, ministry.addToMobywatel(first.qrText(), first.code()));
        assertEquals(AddResult.ADDED, ministry.addToMobywatel(second.qrText(), second.code()));
        assertThrows(IllegalStateException.class, () -> ministry.issueNewerCodes(ORDER));
    }

    @Test
    void newer_codes_differ_each_time() {
        var ministry = opened(KIND);
        Activation first = ready(ministry, ORDER);
        ministry.issueNewerCodes(ORDER);
        Activation second = activation(ministry, ORDER);
        ministry.issueNewerCodes(ORDER);

        assertFalse(second.hasSameCodesAs(first));
        assertFalse(second.hasSameCodesAs(activation(ministry, ORDER)));
    }

    @Test
    void codes_expire_although_nobody_has_asked_since_the_order_arrived() {
        var ministry = opened(KIND);
        ministry.submit(SampleStudents.submission(ORDER));
        now = now.plus(KIND.longest()).plus(KIND.codesLast());

        assertEquals(new StatusAnswer.Expired(), opened(KIND).status(ORDER));
    }

    @Test
    void ids_that_differ_in_their_last_digit_have_different_codes() {
        var ministry = opened(KIND);

        assertNotEquals(ready(ministry, SampleOrders.id(0)), ready(ministry, SampleOrders.id(1)));
    }

    @Test
    void of_every_twelve_orders_one_is_refused_and_one_fails() {
        for (long seed = 0; seed < 20; seed++) {
            Fates fates = Fates.dealt(seed);
            Map<Fate, Integer> dealt = new EnumMap<>(Fate.class);
            IntStream.range(12, 24)
                    .forEach(earlier ->
                            dealt.merge(fates.of(SampleStudents.submission(ORDER), earlier), 1, Integer::sum));

            assertEquals(Map.of(Fate.ISSUE, 10, Fate.FAIL, 1, Fate.REFUSE, 1), dealt);
        }
    }

    @Test
    void each_change_is_listed_once_in_its_sequence() {
        var ministry = opened(KIND);
        IntStream.range(0, 3).forEach(number -> ministry.submit(SampleStudents.submission(SampleOrders.id(number))));
        ministry.withdraw(SampleOrders.id(0));

        List<MinistryOrder> first = ministry.changedSince(0, 2);
        assertEquals(List.of(SampleOrders.id(1), SampleOrders.id(2)), ids(first));
        assertEquals(
                List.of(SampleOrders.id(0)),
                ids(ministry.changedSince(first.get(1).change(), 2)));
        assertEquals(List.of(), ministry.changedSince(4, 2));
        assertEquals(List.of(SampleOrders.id(0), SampleOrders.id(2)), ids(ministry.latest(2)));
        assertEquals(2, ministry.counts().get(Stage.PROCESSING));
        assertEquals(1, ministry.counts().get(Stage.WITHDRAWN));
    }

    @Test
    void the_text_of_an_order_hides_the_codes() {
        var ministry = opened(KIND);
        Activation activation = ready(ministry, ORDER);

        String shown = ministry.find(ORDER).orElseThrow().toString();
        assertFalse(shown.contains(activation.qrText()) || shown.contains(activation.code()), shown);
    }

    @Test
    void a_failing_database_is_reported_without_its_values() {
        var ministry = opened(KIND);
        memory.setUrl("jdbc:h2:file:" + folder.toAbsolutePath().resolve("gone") + ";IFEXISTS=TRUE");

        var failure = assertThrows(InfrastructureException.class, () -> ministry.status(ORDER));
        assertEquals("the simulated ministry's database failed: ConnectionException", failure.getMessage());
    }

    @Test
    void a_shortest_processing_time_above_the_longest_and_codes_without_a_life_are_refused() {
        var habits = ImmutableHabits.builder().shortest(Duration.ofMinutes(2)).longest(Duration.ofMinutes(1));

        var refused = assertThrows(IllegalArgumentException.class, habits::build);
        assertEquals("processing takes from PT2M to PT1M, must be 0 or more and ascending", refused.getMessage());
        var useless = ImmutableHabits.builder().codesLast(Duration.ZERO);
        assertThrows(IllegalArgumentException.class, useless::build);
    }

    private SimulatedMinistry opened(Habits habits) {
        return SimulatedMinistry.in(memory, () -> now, habits);
    }

    private Activation ready(SimulatedMinistry ministry, OrderId order) {
        ministry.submit(SampleStudents.submission(order));
        now = now.plus(KIND.longest());
        return activation(ministry, order);
    }

    private static Activation activation(SimulatedMinistry ministry, OrderId order) {
        return assertInstanceOf(StatusAnswer.Ready.class, ministry.status(order))
                .activation();
    }

    private static List<OrderId> ids(List<MinistryOrder> orders) {
        return orders.stream().map(MinistryOrder::id).toList();
    }
}
