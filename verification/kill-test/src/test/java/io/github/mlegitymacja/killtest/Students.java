package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.killtest.Milestones.Milestone;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Either;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Simulates the students, and records the orders in the answers that they get. A student who gets no answer repeats the
 * request until there is one.
 */
final class Students {

    private static final int SHORT_MILLIS = 200;
    private static final int TIME_OUT_SECONDS = 30;
    private static final List<Milestone> MILESTONES = List.of(Milestone.values());

    private final OrderService service;
    private final Milestones milestones;
    private final Executor threads;
    private final Map<OrderId, Order> answered = new ConcurrentHashMap<>();
    private final Semaphore answers = new Semaphore(0);
    private final AtomicInteger unanswered = new AtomicInteger();

    Students(OrderService service, Milestones milestones, Executor threads) {
        this.milestones = milestones;
        this.service = service;
        this.threads = threads;
    }

    /** Creates the university as the students' program has it. Only workers deliver changes. */
    static University university(OutboxOrderStore store, Ministry ministry, SemesterClock clock) {
        var ids = new SecureRandom();
        return University.builder()
                .store(store)
                .gateway(ministry)
                .registry(new Registry())
                .subscriber(change -> {
                    throw new IllegalStateException("no worker");
                })
                .calendar(SemesterClock.CALENDAR)
                .clock(clock)
                .orderIds(now -> OrderId.timeOrdered(now, ids))
                .build();
    }

    /** Runs one semester of a student: order or renew, and then nothing, cancel, or renew again for a new phone. */
    CompletableFuture<Optional<Order>> semester(StudentId student, Random random) {
        var ordered = later(random.nextInt(SHORT_MILLIS), () -> current(student))
                .thenCompose(current -> later(random.nextInt(SHORT_MILLIS), () -> orderOrRenew(student, current)));
        var waited = ordered.thenCompose(order -> changeOfMind(order, random));
        return switch (random.nextInt(5)) {
            case 0, 1 -> waited.thenCompose(order -> later(0, () -> order.flatMap(this::cancel)));
            case 2 -> waited.thenCompose(order -> later(0, () -> orderOrRenew(student, order)));
            default -> ordered;
        };
    }

    /**
     * Waits until the student changes their mind: at once, when the order has reached a milestone, or after a time-out.
     */
    private CompletableFuture<Optional<Order>> changeOfMind(Optional<Order> order, Random random) {
        int milestone = random.nextInt(MILESTONES.size() + 1);
        int pause = random.nextInt(SHORT_MILLIS);
        return order.filter(ordered -> milestone < MILESTONES.size())
                .map(ordered -> milestones
                        .of(ordered.id(), MILESTONES.get(milestone))
                        .completeOnTimeout(null, TIME_OUT_SECONDS, TimeUnit.SECONDS))
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenCompose(passed -> later(pause, () -> order));
    }

    /** Returns each order that a student got in an answer, in the version of the latest answer. */
    Map<OrderId, Order> answered() {
        return answered;
    }

    /** Waits until a number of further answers have arrived. */
    void awaitAnswers(int wanted) throws InterruptedException {
        answers.drainPermits();
        if (!answers.tryAcquire(wanted, TIME_OUT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("students get no answers");
        }
    }

    /** Returns how many requests got no answer. */
    int unanswered() {
        return unanswered.get();
    }

    private Optional<Order> current(StudentId student) {
        return service.overview(student).get().current();
    }

    private Optional<Order> orderOrRenew(StudentId student, Optional<Order> previous) {
        var answer = previous.map(order -> service.renew(student, order.id())).orElseGet(() -> service.order(student));
        return recorded(
                student,
                answer,
                answer.isLeft() && answer.getLeft() instanceof Refusal.OpenOrderExists exists
                        ? Optional.of(exists.order())
                        : Optional.empty());
    }

    /**
     * Cancels an order. A refusal is normal if the order has failed, or if the answer to the first attempt was lost.
     */
    private Optional<Order> cancel(Order order) {
        return recorded(order.student(), service.cancel(order.student(), order.id()), Optional.of(order.id()));
    }

    private Optional<Order> recorded(StudentId student, Either<Refusal, Order> answer, Optional<OrderId> ifRefused) {
        Optional<Order> order = answer.isRight()
                ? Optional.of(answer.get())
                : ifRefused.flatMap(id -> service.find(student, id).toJavaOptional());
        order.ifPresent(this::remember);
        return order;
    }

    private void remember(Order order) {
        answers.release();
        answered.merge(order.id(), order, (one, other) -> one.version() > other.version() ? one : other);
    }

    private <T> CompletableFuture<T> later(int millis, Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        ask(millis, question, answer);
        return answer;
    }

    private <T> void ask(int millis, Supplier<T> question, CompletableFuture<T> answer) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, threads)
                .execute(() -> {
                    try {
                        answer.complete(question.get());
                    } catch (InfrastructureException e) {
                        unanswered.incrementAndGet();
                        ask(SHORT_MILLIS, question, answer);
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                });
    }
}
