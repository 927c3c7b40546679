package io.github.mlegitymacja.core.model;

import static io.github.mlegitymacja.spi.order.DueTask.POLL;
import static io.github.mlegitymacja.spi.order.DueTask.SUBMIT;
import static io.github.mlegitymacja.spi.order.DueTask.WITHDRAW;
import static io.github.mlegitymacja.spi.order.OrderStatus.CANCELLED_BY_USER;
import static io.github.mlegitymacja.spi.order.OrderStatus.COLLECTED;
import static io.github.mlegitymacja.spi.order.OrderStatus.FAILED;
import static io.github.mlegitymacja.spi.order.OrderStatus.IN_PROGRESS;
import static io.github.mlegitymacja.spi.order.OrderStatus.READY_FOR_PICKUP;
import static io.github.mlegitymacja.spi.order.OrderStatus.REVOKED_BY_UNIVERSITY;

import io.github.mlegitymacja.core.model.ModelOrder.AtMinistry;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A simple model of the rules of {@code docs/domain.md} and the protocol of {@code docs/protocol.md}, written without
 * the code of the library and without time: work is due at once, a semester is a number, and each step takes effect in
 * one instant. {@link ModelOverview} is what a student sees.
 */
final class ReferenceModel {

    enum Ministry {
        UP,
        DOWN,
        ANSWERS_GET_LOST
    }

    /** All orders, the newest first. */
    final List<ModelOrder> orders = new ArrayList<>();

    final Registered[] registered;
    Ministry ministry = Ministry.UP;
    int semester;

    private final int refusedStudent;
    private final Predicate<ModelOrder> expired;

    /**
     * @param refusedStudent the student whose orders the ministry refuses
     * @param expired returns whether a document has expired
     */
    ReferenceModel(Registered[] registered, int refusedStudent, Predicate<ModelOrder> expired) {
        this.registered = registered;
        this.refusedStudent = refusedStudent;
        this.expired = expired;
    }

    Stream<ModelOrder> of(int student) {
        return orders.stream().filter(order -> order.student == student);
    }

    boolean hasLapsed(ModelOrder order) {
        return order.isOpen() && semester - order.semester >= 2;
    }

    boolean hasExpired(ModelOrder order) {
        return expired.test(order);
    }

    boolean hasUsableCodes(ModelOrder order) {
        return order.codes != ModelOrder.NO_CODES && !hasExpired(order);
    }

    Optional<ModelOrder> current(int student) {
        return of(student).filter(order -> order.isOpen() && !hasLapsed(order)).findFirst();
    }

    Optional<Class<? extends Refusal>> order(int student) {
        return registered[student].refusal().or(() -> {
            if (current(student).isPresent()) {
                return Optional.of(Refusal.OpenOrderExists.class);
            }
            of(student).filter(this::hasLapsed).forEach(order -> order.close(CANCELLED_BY_USER));
            orders.add(0, new ModelOrder(student, semester));
            return Optional.empty();
        });
    }

    Optional<Class<? extends Refusal>> cancel(ModelOrder order) {
        return checkStatus(order).or(() -> close(order, CANCELLED_BY_USER));
    }

    Optional<Class<? extends Refusal>> revoke(ModelOrder order) {
        return close(order, REVOKED_BY_UNIVERSITY);
    }

    Optional<Class<? extends Refusal>> settle(ModelOrder order) {
        if (order.status != CANCELLED_BY_USER && order.status != REVOKED_BY_UNIVERSITY) {
            return Optional.of(Refusal.NotAllowed.class);
        }
        if (!order.isDue(WITHDRAW)) {
            return Optional.of(Refusal.NothingToSettle.class);
        }
        order.due = Optional.empty();
        return Optional.empty();
    }

    Optional<Class<? extends Refusal>> renew(ModelOrder previous) {
        return registered[previous.student].refusal().or(() -> {
            if (previous.isOpen() && !hasLapsed(previous)) {
                previous.close(CANCELLED_BY_USER);
            }
            // An open order of this semester was placed by an earlier call of this renewal.
            Optional<ModelOrder> placedBefore = current(previous.student).filter(order -> order.semester == semester);
            return placedBefore.isPresent() ? Optional.empty() : order(previous.student);
        });
    }

    Optional<Class<? extends Refusal>> checkStatus(ModelOrder order) {
        return hasLapsed(order) ? Optional.of(Refusal.Lapsed.class) : Optional.empty();
    }

    Optional<Class<? extends Refusal>> pickUp(ModelOrder order) {
        return checkStatus(order).or(() -> {
            if (order.status != READY_FOR_PICKUP) {
                return Optional.of(Refusal.NothingToPickUp.class);
            }
            if (hasExpired(order)) {
                return Optional.of(Refusal.DocumentExpired.class);
            }
            return hasUsableCodes(order) ? Optional.empty() : Optional.of(Refusal.CodesExpired.class);
        });
    }

    Optional<Class<? extends Refusal>> erase(int student) {
        if (of(student).anyMatch(order -> order.isOpen() || order.due.isPresent())) {
            return Optional.of(Refusal.StillInUse.class);
        }
        orders.removeIf(order -> order.student == student);
        return Optional.empty();
    }

    void submit() {
        List<ModelOrder> blocked = orders.stream()
                .filter(order -> of(order.student).anyMatch(other -> other.isDue(WITHDRAW) && !hasExpired(other)))
                .toList();
        forEachDue(SUBMIT, order -> {
            if (registered[order.student].isUnknown()) {
                return;
            }
            if (hasLapsed(order) || hasExpired(order)) {
                order.leaveAlone();
            } else if (!blocked.contains(order) && registered[order.student].mayOrder()) {
                submit(order);
            }
        });
    }

    private void submit(ModelOrder order) {
        order.attempted = true;
        if (ministry == Ministry.DOWN) {
            return;
        }
        boolean refused = order.student == refusedStudent
                || order.atMinistry == AtMinistry.WITHDRAWN
                || order.atMinistry == AtMinistry.ENDED;
        if (order.atMinistry == AtMinistry.UNKNOWN_ID) {
            order.atMinistry = refused ? AtMinistry.FAILED : AtMinistry.PROCESSING;
        }
        if (ministry == Ministry.UP) {
            order.become(refused ? FAILED : IN_PROGRESS, refused ? Optional.empty() : Optional.of(POLL));
        }
    }

    void poll() {
        forEachDue(POLL, order -> {
            if (hasLapsed(order)) {
                order.leaveAlone();
            } else if (ministry == Ministry.UP) {
                poll(order, order.wrongAnswer.orElse(order.atMinistry));
            }
        });
    }

    private void poll(ModelOrder order, AtMinistry answer) {
        boolean isReady = order.status == READY_FOR_PICKUP;
        if (answer == AtMinistry.COLLECTED) {
            order.become(COLLECTED, Optional.empty());
        } else if (hasExpired(order)) {
            order.leaveAlone();
        } else if (answer == AtMinistry.READY) {
            order.becomeReady(order.issued);
        } else if (answer == AtMinistry.CODES_EXPIRED || (isReady && answer != AtMinistry.PROCESSING)) {
            order.becomeReady(ModelOrder.NO_CODES);
        } else if (answer == AtMinistry.UNKNOWN_ID) {
            order.become(IN_PROGRESS, Optional.of(SUBMIT));
        } else if (answer != AtMinistry.PROCESSING) {
            order.become(FAILED, Optional.empty());
        }
    }

    void withdraw() {
        forEachDue(WITHDRAW, order -> {
            if (order.atMinistry == AtMinistry.ENDED) {
                return;
            }
            if (ministry != Ministry.DOWN && order.atMinistry != AtMinistry.FAILED) {
                order.atMinistry = AtMinistry.WITHDRAWN;
            }
            if (ministry == Ministry.UP) {
                order.due = Optional.empty();
            }
        });
    }

    /** Returns the orders at which an entitlement check looks. */
    List<ModelOrder> checked() {
        return orders.stream()
                .filter(order -> order.isOpen() && !hasLapsed(order))
                .toList();
    }

    /** Revokes the orders of students who are not entitled, if there are not too many of them. */
    void recheck(int allowed) {
        List<ModelOrder> lost = checked().stream()
                .filter(order -> !registered[order.student].mayKeep())
                .toList();
        if (lost.size() <= allowed) {
            lost.forEach(order -> order.close(REVOKED_BY_UNIVERSITY));
        }
    }

    private void forEachDue(DueTask task, Consumer<ModelOrder> work) {
        orders.stream().filter(order -> order.isDue(task)).forEach(work);
    }

    private static Optional<Class<? extends Refusal>> close(ModelOrder order, OrderStatus next) {
        if (!order.isOpen()) {
            return Optional.of(Refusal.NotAllowed.class);
        }
        order.close(next);
        return Optional.empty();
    }
}
