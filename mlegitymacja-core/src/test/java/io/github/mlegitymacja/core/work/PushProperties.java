package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingGateway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Plays the same story twice, once with pushes and once without: the ministry acts, answers are lost, workers poll. A push is
 * any answer that was true at some time, late, twice, or in a wrong sequence, or bad news that never was true.
 */
class PushProperties {

    private static final List<StatusAnswer> LIES = List.of(
            new StatusAnswer.Failed(Students.REASON),
            new StatusAnswer.Withdrawn(),
            new StatusAnswer.Expired(),
            new StatusAnswer.Unknown(),
            new StatusAnswer.Processing(Optional.of(Duration.ofHours(20))));

    private enum Act {
        ISSUE,
        EXPIRE,
        COLLECT,
        FAIL,
        PUSH,
        LIE,
        LOSE_ANSWER,
        TICK,
        WAIT,
        CANCEL,
        ORDER
    }

    private record Step(Act act, int number) {}

    @Property(tries = 1_000)
    void in_the_end_nobody_can_tell_whether_there_were_pushes(@ForAll("withoutCancellations") List<Step> steps) {
        var polled = new Story(false);
        var pushed = new Story(true);

        steps.forEach(polled::take);
        steps.forEach(pushed::take);

        assertEquals(polled.end().state(), pushed.end().state());
    }

    @Property(tries = 1_000)
    void cancelled_orders_stay_dead_and_nobody_has_two_documents(@ForAll("all") List<Step> steps) {
        var story = new Story(true);

        steps.forEach(story::take);

        story.end();
    }

    @Provide
    Arbitrary<List<Step>> withoutCancellations() {
        return steps(Arbitraries.of(Act.class).filter(act -> act != Act.CANCEL && act != Act.ORDER));
    }

    @Provide
    Arbitrary<List<Step>> all() {
        return steps(Arbitraries.of(Act.class));
    }

    private static Arbitrary<List<Step>> steps(Arbitrary<Act> acts) {
        return Combinators.combine(acts, Arbitraries.integers().between(0, 999))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    /** A student and the ministry. */
    private static final class Story {

        private final boolean hasPushes;
        private final TestUniversity university = new TestUniversity();
        private final StudentId student = university.enrol("usos-1");
        private final BackgroundWork work;
        private final List<Order> orders = new ArrayList<>();
        private final List<StatusAnswer> answers = new ArrayList<>();
        private boolean losesAnswer;
        private int issued;
        private int expired;

        Story(boolean hasPushes) {
            this.hasPushes = hasPushes;
            this.work = university
                    .using(new ForwardingGateway(university.ministry) {
                        @Override
                        public SubmitAnswer submit(Submission submission) {
                            SubmitAnswer answer = super.submit(submission);
                            if (losesAnswer) {
                                losesAnswer = false;
                                throw new InfrastructureException("no answer");
                            }
                            return answer;
                        }
                    })
                    .work();
            orders.add(university.order(student));
        }

        void take(Step step) {
            switch (step.act()) {
                case ISSUE -> issue();
                case EXPIRE -> expire();
                case COLLECT -> ministryActs(() -> university.ministry.collect(last().id()));
                case FAIL -> ministryActs(() -> university.ministry.fail(last().id(), Students.REASON));
                case PUSH -> pushAnOldAnswer(step.number());
                case LIE -> push(last().id(), LIES.get(step.number() % LIES.size()));
                case LOSE_ANSWER -> losesAnswer = true;
                case TICK -> work.tick();
                case WAIT -> university.wait(Duration.ofSeconds(step.number()));
                case CANCEL -> university.service().cancel(student, last().id()).isRight();
                case ORDER -> university.service().order(student).peek(this::ordered);
            }
            check();
        }

        private Order last() {
            return orders.get(orders.size() - 1);
        }

        private void ordered(Order order) {
            orders.add(order);
            answers.clear();
        }

        private void issue() {
            if (ministryActs(() -> university.ministry.issue(
                    last().id(), new Activation("mleg:" + issued, String.valueOf(100_000 + issued))))) {
                issued++;
            }
        }

        private void expire() {
            if (ministryActs(() -> university.ministry.expire(last().id()))) {
                expired++;
            }
        }

        /** Returns whether the ministry could act. */
        private boolean ministryActs(Runnable act) {
            try {
                act.run();
            } catch (IllegalStateException e) {
                return false;
            }
            answers.add(university.ministry.status(last().id()));
            return true;
        }

        private void pushAnOldAnswer(int number) {
            if (!answers.isEmpty()) {
                push(last().id(), answers.get(number % answers.size()));
            }
        }

        private void push(OrderId order, StatusAnswer answer) {
            if (hasPushes) {
                work.receive(order, answer);
                assertNotEquals(PushOutcome.APPLIED, work.receive(order, answer));
            }
        }

        private void check() {
            assertTrue(university.ministry.liveOrdersOf(student).size() <= 1, "two live documents");
            orders.stream().map(university::stored).forEach(this::check);
        }

        private void check(Order order) {
            boolean isAlive = university.ministry.liveOrdersOf(student).contains(order.id());
            assertTrue(order.isOpen() || order.isDue(DueTask.WITHDRAW) || !isAlive, "cancelled and alive");
            assertTrue(count(order, OrderEvent.SUBMIT) <= 1);
            assertTrue(count(order, OrderEvent.COLLECT) <= 1);
            assertTrue(count(order, OrderEvent.ISSUE) <= issued);
            assertTrue(count(order, OrderEvent.EXPIRE) <= expired);
            List<HistoryEntry> history = order.history();
            for (int i = 1; i < history.size(); i++) {
                assertEquals(
                        Optional.of(history.get(i - 1).to()), history.get(i).from());
            }
        }

        private static long count(Order order, OrderEvent event) {
            return order.history().stream()
                    .filter(entry -> entry.event() == event)
                    .count();
        }

        /** Lets some quiet days pass. Returns the last order. */
        Order end() {
            for (int day = 0; day < 8; day++) {
                work.tick();
                university.wait(Duration.ofDays(1).plusHours(1));
                check();
            }
            orders.stream()
                    .map(university::stored)
                    .filter(order -> !order.isOpen())
                    .forEach(order -> assertEquals(Optional.empty(), order.due()));
            return university.stored(last());
        }
    }
}
