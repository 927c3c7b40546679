package io.github.mlegitymacja.core.model;

import static io.github.mlegitymacja.spi.order.OrderStatus.COLLECTED;
import static io.github.mlegitymacja.spi.order.OrderStatus.IN_PROGRESS;
import static io.github.mlegitymacja.spi.order.OrderStatus.PENDING;
import static io.github.mlegitymacja.spi.order.OrderStatus.READY_FOR_PICKUP;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.EnumSet;
import java.util.Optional;

/** An order of the {@link ReferenceModel}, and its document at the ministry. */
final class ModelOrder {

    enum AtMinistry {
        UNKNOWN_ID,
        PROCESSING,
        READY,
        CODES_EXPIRED,
        COLLECTED,
        FAILED,
        WITHDRAWN,
        /** Dead, but the ministry refuses to withdraw it. */
        ENDED;

        boolean isAlive() {
            return EnumSet.of(PROCESSING, READY, CODES_EXPIRED, COLLECTED).contains(this);
        }
    }

    static final int NO_CODES = 0;

    final int student;
    final int semester;
    OrderStatus status = PENDING;
    boolean attempted;
    Optional<DueTask> due = Optional.of(DueTask.SUBMIT);

    /** The number of the codes that the student can use. */
    int codes = NO_CODES;

    AtMinistry atMinistry = AtMinistry.UNKNOWN_ID;

    /** The number of the codes that the ministry has issued last. */
    int issued = NO_CODES;

    /** What the ministry says about this order at the moment, although it is not true. */
    Optional<AtMinistry> wrongAnswer = Optional.empty();

    ModelOrder(int student, int semester) {
        this.student = student;
        this.semester = semester;
    }

    boolean isOpen() {
        return EnumSet.of(PENDING, IN_PROGRESS, READY_FOR_PICKUP, COLLECTED).contains(status);
    }

    boolean isDue(DueTask task) {
        return due.equals(Optional.of(task));
    }

    void become(OrderStatus next, Optional<DueTask> nextDue) {
        status = next;
        due = nextDue;
        codes = NO_CODES;
    }

    void becomeReady(int withCodes) {
        become(READY_FOR_PICKUP, Optional.of(DueTask.POLL));
        codes = withCodes;
    }

    void close(OrderStatus next) {
        become(next, attempted ? Optional.of(DueTask.WITHDRAW) : Optional.empty());
    }

    /** Nothing is due for an order that has lapsed or whose document has expired, and it has no codes. */
    void leaveAlone() {
        become(status, Optional.empty());
    }
}
