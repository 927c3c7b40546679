package example;

import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.spi.student.StudentId;
import org.jspecify.annotations.NullMarked;

/** Passes what NullAway and Error Prone check. */
@NullMarked
final class Desk {

    private final OrderService orders;

    Desk(OrderService orders) {
        this.orders = orders;
    }

    boolean order(StudentId student) {
        return orders.order(student).isRight();
    }
}
