package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.TroubledStore;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingGateway;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer that the ministry sends by itself is taken like that to a poll if it is good news, and checked otherwise. */
class PushTest {

    private static final StatusAnswer PROCESSING = new StatusAnswer.Processing(Optional.of(Duration.ofHours(20)));
    private static final StatusAnswer COLLECTED = new StatusAnswer.Collected();
    private static final Activation OTHER_CODES = new Activation("mleg:other", "285714");

    private final TestUniversity university = new TestUniversity();
    private final StudentId student = university.enrol("usos-1");

    private PushOutcome push(Order order, StatusAnswer answer) {
        return university.work().receive(order.id(), answer);
    }

    private static StatusAnswer ready(Activation codes) {
        return new StatusAnswer.Ready(codes);
    }

    private void assertUnchanged(Order before) {
        assertEquals(before, university.stored(before));
    }

    /** Asserts that the order has not changed, except that the ministry is asked now. */
    private void assertToBeChecked(Order before, StatusAnswer answer) {
        assertEquals(PushOutcome.TO_BE_CHECKED, push(before, answer));
        Optional<Due> now = before.due().map(due -> due.at(university.now()));
        assertEquals(before.withDue(now), university.stored(before));
    }

    /** Makes the order as if a worker had just had it, and would have it again in an hour. */
    private Order dueInAnHour(Order order) {
        Order read = university.stored(order);
        Due later = read.due().orElseThrow().at(university.now().plus(Duration.ofHours(1)));
        var saved = (SaveResult.Saved) university.store.update(read.withDue(Optional.of(later)));
        university.wait(Duration.ofSeconds(30));
        return saved.order();
    }

    static List<StatusAnswer> badNews() {
        return List.of(
                new StatusAnswer.Failed(Students.REASON),
                new StatusAnswer.Withdrawn(),
                new StatusAnswer.Expired(),
                new StatusAnswer.Unknown());
    }

    @Test
    void the_first_codes_and_the_pick_up_change_an_order_as_a_poll_would() {
        Order order = university.inProgress(student);

        assertEquals(PushOutcome.APPLIED, push(order, ready(Students.ACTIVATION)));
        assertEquals(Optional.of(Students.ACTIVATION), university.stored(order).activation());
        assertEquals(PushOutcome.APPLIED, push(order, COLLECTED));
        assertEquals(OrderStatus.COLLECTED, university.stored(order).status());
    }

    @Test
    void the_pick_up_may_be_the_first_that_is_heard() {
        Order order = university.inProgress(student);

        assertEquals(PushOutcome.APPLIED, push(order, COLLECTED));

        assertEquals(OrderStatus.COLLECTED, university.stored(order).status());
    }

    @Test
    void an_answer_that_arrives_again_changes_nothing() {
        Order order = university.ready(student);
        assertEquals(PushOutcome.NOTHING_NEW, push(order, ready(Students.ACTIVATION)));
        assertUnchanged(order);

        push(order, COLLECTED);
        Order collected = university.stored(order);
        assertEquals(PushOutcome.NOTHING_NEW, push(order, COLLECTED));
        assertEquals(PushOutcome.NOTHING_NEW, push(order, ready(Students.ACTIVATION)));
        assertUnchanged(collected);
    }

    /** Otherwise a ministry that sends it again and again would put off the next poll for ever. */
    @Test
    void that_an_order_is_in_processing_never_changes_anything() {
        Order order = university.inProgress(student);
        assertEquals(PushOutcome.NOTHING_NEW, push(order, PROCESSING));
        assertUnchanged(order);

        Order ready = university.ready(university.enrol("usos-2"));
        assertEquals(PushOutcome.NOTHING_NEW, push(ready, PROCESSING));
        assertUnchanged(ready);

        Order collected = university.collected(university.enrol("usos-3"));
        assertEquals(PushOutcome.NOTHING_NEW, push(collected, PROCESSING));
        assertUnchanged(collected);
    }

    @ParameterizedTest
    @MethodSource("badNews")
    void bad_news_changes_nothing_before_the_ministry_was_asked(StatusAnswer answer) {
        Order collected = university.collected(university.enrol("usos-1"));
        Order ready = dueInAnHour(university.ready(university.enrol("usos-2")));
        Order inProgress = dueInAnHour(university.inProgress(university.enrol("usos-3")));

        assertToBeChecked(inProgress, answer);
        assertToBeChecked(ready, answer);
        assertEquals(PushOutcome.NOTHING_NEW, push(collected, answer));
        assertUnchanged(collected);
        university.work().tick();
        assertEquals(OrderStatus.IN_PROGRESS, university.stored(inProgress).status());
        assertEquals(Optional.of(Students.ACTIVATION), university.stored(ready).activation());
    }

    @Test
    void other_codes_may_be_older_ones_so_the_ministry_is_asked() {
        Order order = dueInAnHour(university.ready(student));

        assertToBeChecked(order, ready(OTHER_CODES));

        university.ministry.issue(order.id(), OTHER_CODES);
        university.work().poll();
        assertEquals(Optional.of(OTHER_CODES), university.stored(order).activation());
    }

    @Test
    void codes_that_come_after_the_end_of_others_are_checked() {
        Order order = university.ready(student);
        university.ministry.expire(order.id());
        university.waitUntilDue(order);
        university.work().poll();

        assertToBeChecked(dueInAnHour(order), ready(Students.ACTIVATION));
    }

    @Test
    void first_codes_that_have_ended_already_are_checked() {
        Order order = dueInAnHour(university.inProgress(student));
        var ended = new Activation("mleg:ended", "142857", Optional.of(university.now()));

        assertToBeChecked(order, ready(ended));
    }

    @Test
    void an_order_that_was_never_submitted_is_not_believed_to_be_ready() {
        Order order = university.order(student);

        assertEquals(PushOutcome.NOT_BELIEVED, push(order, ready(Students.ACTIVATION)));
        assertEquals(PushOutcome.NOT_BELIEVED, push(order, COLLECTED));

        assertUnchanged(order);
    }

    @Test
    void an_answer_that_overtakes_that_of_the_submission_has_the_order_submitted_again_at_once() {
        university.using(losing(university.ministry));
        Order order = university.inProgress(student);
        university.using(university.ministry);
        university.ministry.issue(order.id(), Students.ACTIVATION);

        assertToBeChecked(dueInAnHour(order), ready(Students.ACTIVATION));
        university.work().submit();
        assertEquals(PushOutcome.APPLIED, push(order, ready(Students.ACTIVATION)));

        assertEquals(Optional.of(Students.ACTIVATION), university.stored(order).activation());
    }

    private static MinistryGateway losing(MinistryGateway ministry) {
        return new ForwardingGateway(ministry) {
            @Override
            public SubmitAnswer submit(Submission submission) {
                super.submit(submission);
                throw new InfrastructureException("no answer");
            }
        };
    }

    /** The ministry has forgotten the order; if codes of the time before were taken, it would never be submitted again. */
    @Test
    void codes_of_an_order_that_the_ministry_has_forgotten_are_checked() {
        var forgetful = new ScriptedMinistry();
        forgetful.status = id -> new StatusAnswer.Unknown();
        Order order = university.inProgress(student);
        university.waitUntilDue(order);
        university.using(forgetful).work().poll();
        Order lost = dueInAnHour(order);
        assertTrue(lost.isDue(DueTask.SUBMIT));

        assertToBeChecked(lost, ready(Students.ACTIVATION));
    }

    @Test
    void no_answer_brings_a_cancelled_order_back_or_ends_its_withdrawal() {
        Order order = university.ready(student);
        university.cancel(order);
        Order cancelled = university.stored(order);

        for (StatusAnswer answer : List.of(
                COLLECTED, ready(OTHER_CODES), PROCESSING, new StatusAnswer.Withdrawn(), new StatusAnswer.Unknown())) {
            assertEquals(PushOutcome.NOTHING_NEW, push(order, answer));
        }

        assertUnchanged(cancelled);
        assertEquals(Optional.of(DueTask.WITHDRAW), cancelled.due().map(Due::task));
    }

    @Test
    void a_lapsed_order_gets_no_codes() {
        Order order = university.inProgress(student);
        university.wait(Duration.ofDays(365));

        assertEquals(PushOutcome.TO_BE_CHECKED, push(order, ready(Students.ACTIVATION)));
        assertEquals(PushOutcome.TO_BE_CHECKED, push(order, COLLECTED));

        assertEquals(OrderStatus.IN_PROGRESS, university.stored(order).status());
    }

    @Test
    void on_a_day_outside_the_calendar_an_answer_is_checked_later() {
        Order order = university.inProgress(student);
        university.waitUntil(LocalDate.of(9998, 1, 1));

        assertEquals(PushOutcome.TO_BE_CHECKED, push(order, COLLECTED));

        assertEquals(OrderStatus.IN_PROGRESS, university.stored(order).status());
    }

    @Test
    void an_order_whose_document_has_expired_gets_no_codes() {
        Order order = university.inProgress(student);
        university.waitUntil(order.validUntil().plusDays(1));

        assertEquals(PushOutcome.TO_BE_CHECKED, push(order, ready(Students.ACTIVATION)));

        assertEquals(OrderStatus.IN_PROGRESS, university.stored(order).status());
    }

    @Test
    void answers_about_other_orders_are_reported() {
        OrderId unknown = university.nextId(university.now());
        assertEquals(PushOutcome.UNKNOWN_ORDER, university.work().receive(unknown, COLLECTED));

        var store = new TroubledStore(university.store);
        Order order = university.using(store).inProgress(student);
        store.makeUnreadable(order.id());
        assertEquals(PushOutcome.UNREADABLE_ORDER, push(order, COLLECTED));
    }

    @Test
    void an_answer_is_decided_again_if_the_order_is_cancelled_at_the_same_time() {
        Order order = university.inProgress(student);
        university.using(new ForwardingStore(university.store) {
            @Override
            public SaveResult update(Order changed) {
                if (changed.status() == OrderStatus.COLLECTED) {
                    university.using(university.store).cancel(order);
                }
                return super.update(changed);
            }
        });

        assertEquals(PushOutcome.NOTHING_NEW, push(order, COLLECTED));

        assertEquals(OrderStatus.CANCELLED_BY_USER, university.stored(order).status());
        assertEquals(
                Optional.of(DueTask.WITHDRAW), university.stored(order).due().map(Due::task));
    }

    @Test
    void pushes_that_are_not_believed_do_not_make_the_ministry_be_asked_more_than_twice_a_minute() {
        var ministry = new ScriptedMinistry();
        Order order = university.using(ministry).inProgress(student);
        BackgroundWork work = university.work();

        for (int second = 0; second < 600; second++) {
            push(order, new StatusAnswer.Unknown());
            work.tick();
            university.wait(Duration.ofSeconds(1));
        }

        assertEquals(19, ministry.polled.size(), "calls in ten minutes, the first one after 30 seconds");
    }
}
