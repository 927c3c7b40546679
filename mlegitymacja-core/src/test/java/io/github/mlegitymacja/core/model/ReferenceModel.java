package io.github.mlegitymacja.core.model;

import static io.github.mlegitymacja.spi.order.DueTask.POLL;
import static io.github.mlegitymacja.spi.order.DueTask.SUBMIT;
import static io.github.mlegitymacja.spi.order.DueTask.WITHDRAW;
import static io.github.mlegitymacja.spi.order.OrderStatus.CANCELLED_BY_USER;
import static io.github.mlegitymacja.spi.order.OrderStatus.COLLECTED;
import static io.github.mlegitymacja.spi.order.OrderStatus.FAILED;
import static io.github.mlegitymacja.spi.order.OrderStatus.IN_PROGRESS;
import static io.github.mlegitymacja.spi.order.OrderStatus.PENDING;
import static io.github.mlegitymacja.spi.order.OrderStatus.READY_FOR_PICKUP;
import static io.github.mlegitymacja.spi.order.OrderStatus.REVOKED_BY_UNIVERSITY;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A simple model of the rules of {@code docs/domain.md} and the protocol of {@code docs/protocol.md}, written without
 * the code of the library and without time: work is due at once, a semester is a number, and each step takes effect in
 * one instant.
 */
final class ReferenceModel {

    enum Registered {
        ELIGIBLE,
        NOT_ELIGIBLE,
        UNKNOWN
    }

    enum Ministry {
        UP,
        DOWN,
        ANSWERS_GET_LOST
    }

    enum AtMinistry {
        UNKNOWN_ID,
        PROCESSING,
        READY,
        COLLECTED,
        FAILED,
        WITHDRAWN
    }

    static final class ModelOrder {
        final int student;
        final int semester;
        OrderStatus status = PENDING;
        boolean attempted;
        Optional<DueTask> due = Optional.of(SUBMIT);
        AtMinistry atMinistry = AtMinistry.UNKNOWN_ID;

        ModelOrder(int student, int semester) {
            this.student = student;
            this.semester = semester;
        }

        boolean isOpen() {
            return EnumSet.of(PENDING, IN_PROGRESS, READY_FOR_PICKUP, COLLECTED).contains(status);
        }

        void become(OrderStatus next, Optional<DueTask> nextDue) {
            status = next;
            due = nextDue;
        }

        void close(OrderStatus next) {
            become(next, attempted ? Optional.of(WITHDRAW) : Optional.empty());
        }
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

    private Optional<ModelOrder> current(int student) {
        return of(student).filter(order -> order.isOpen() && !hasLapsed(order)).findFirst();
    }

    Set<StudentAction> offered(int student) {
        return current(student)
                .map(order -> {
                    var actions = EnumSet.of(StudentAction.CANCEL);
                    switch (order.status) {
                        case PENDING, IN_PROGRESS -> actions.add(StudentAction.CHECK_STATUS);
                        case READY_FOR_PICKUP -> actions.add(StudentAction.ADD_TO_MOBYWATEL);
                        default -> {}
                    }
                    if (semester > order.semester && isEligible(student)) {
                        actions.add(StudentAction.RENEW);
                    }
                    return (Set<StudentAction>) actions;
                })
                .orElseGet(() -> isEligible(student) ? Set.of(StudentAction.ORDER) : Set.of());
    }

    Optional<Class<? extends Refusal>> order(int student) {
        return mayOrder(student).or(() -> {
            if (current(student).isPresent()) {
                return Optional.of(Refusal.OpenOrderExists.class);
            }
            of(student).filter(this::hasLapsed).forEach(order -> order.close(CANCELLED_BY_USER));
            orders.add(0, new ModelOrder(student, semester));
            return Optional.empty();
        });
    }

    Optional<Class<? extends Refusal>> cancel(ModelOrder order) {
        if (hasLapsed(order)) {
            return Optional.of(Refusal.Lapsed.class);
        }
        return close(order, CANCELLED_BY_USER);
    }

    Optional<Class<? extends Refusal>> revoke(ModelOrder order) {
        return close(order, REVOKED_BY_UNIVERSITY);
    }

    Optional<Class<? extends Refusal>> renew(ModelOrder previous) {
        return mayOrder(previous.student).or(() -> {
            if (previous.isOpen() && !hasLapsed(previous)) {
                previous.close(CANCELLED_BY_USER);
            }
            // An open order of this semester was placed by an earlier call of this renewal.
            Optional<ModelOrder> placedBefore = current(previous.student).filter(order -> order.semester == semester);
            return placedBefore.isPresent() ? Optional.empty() : order(previous.student);
        });
    }

    Optional<Class<? extends Refusal>> pickUp(ModelOrder order) {
        if (hasLapsed(order)) {
            return Optional.of(Refusal.Lapsed.class);
        }
        return order.status == READY_FOR_PICKUP ? Optional.empty() : Optional.of(Refusal.NothingToPickUp.class);
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
                .filter(order -> of(order.student).anyMatch(other -> isDue(other, WITHDRAW) && !expired.test(other)))
                .toList();
        forEachDue(SUBMIT, order -> {
            if (expired.test(order)) {
                order.due = Optional.empty();
                return;
            }
            if (blocked.contains(order)) {
                return;
            }
            if (!isEligible(order.student)) {
                order.close(REVOKED_BY_UNIVERSITY);
                return;
            }
            order.attempted = true;
            if (ministry == Ministry.DOWN) {
                return;
            }
            if (order.atMinistry == AtMinistry.UNKNOWN_ID) {
                order.atMinistry = order.student == refusedStudent ? AtMinistry.FAILED : AtMinistry.PROCESSING;
            }
            if (ministry == Ministry.ANSWERS_GET_LOST) {
                return;
            }
            boolean refused = order.student == refusedStudent || order.atMinistry == AtMinistry.WITHDRAWN;
            order.become(refused ? FAILED : IN_PROGRESS, refused ? Optional.empty() : Optional.of(POLL));
        });
    }

    void poll() {
        forEachDue(POLL, order -> {
            if (ministry != Ministry.UP) {
                return;
            }
            boolean wasReady = order.status == READY_FOR_PICKUP;
            switch (order.atMinistry) {
                case READY -> order.become(READY_FOR_PICKUP, Optional.of(POLL));
                case COLLECTED -> order.become(COLLECTED, Optional.empty());
                case FAILED, WITHDRAWN ->
                    order.become(
                            wasReady ? REVOKED_BY_UNIVERSITY : FAILED,
                            wasReady ? Optional.of(WITHDRAW) : Optional.empty());
                case PROCESSING, UNKNOWN_ID -> {}
            }
        });
    }

    void withdraw() {
        orders.stream().filter(order -> isDue(order, WITHDRAW)).forEach(order -> {
            if (ministry != Ministry.DOWN && order.atMinistry != AtMinistry.FAILED) {
                order.atMinistry = AtMinistry.WITHDRAWN;
            }
            if (ministry == Ministry.UP) {
                order.due = Optional.empty();
            }
        });
    }

    void recheck() {
        orders.stream()
                .filter(order -> order.isOpen() && !hasLapsed(order) && !isEligible(order.student))
                .forEach(order -> order.close(REVOKED_BY_UNIVERSITY));
    }

    private void forEachDue(DueTask task, Consumer<ModelOrder> work) {
        orders.stream().filter(order -> isDue(order, task)).forEach(order -> {
            if (hasLapsed(order)) {
                order.due = Optional.empty();
            } else {
                work.accept(order);
            }
        });
    }

    private static boolean isDue(ModelOrder order, DueTask task) {
        return order.due.equals(Optional.of(task));
    }

    private boolean isEligible(int student) {
        return registered[student] == Registered.ELIGIBLE;
    }

    private Optional<Class<? extends Refusal>> mayOrder(int student) {
        return switch (registered[student]) {
            case ELIGIBLE -> Optional.empty();
            case NOT_ELIGIBLE -> Optional.of(Refusal.NotEligible.class);
            case UNKNOWN -> Optional.of(Refusal.UnknownStudent.class);
        };
    }

    private static Optional<Class<? extends Refusal>> close(ModelOrder order, OrderStatus next) {
        if (!order.isOpen()) {
            return Optional.of(Refusal.NotAllowed.class);
        }
        order.close(next);
        return Optional.empty();
    }
}
