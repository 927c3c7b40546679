package io.github.mlegitymacja.memory;

import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The ministry's orders that another system has submitted, under the ministry's own keys. Not thread-safe. */
final class AdoptedOrders {

    private static final Reason UNKNOWN = new Reason(
            "UNKNOWN", "Ministerstwo Cyfryzacji nie zna tego zamówienia", "the ministry does not know this order");

    private final Map<String, Adopted> orders = new LinkedHashMap<>();

    void put(StudentId student, String ministryId, StatusAnswer status) {
        orders.put(ministryId, new Adopted(student, status));
    }

    StatusAnswer status(String ministryId) {
        Adopted order = orders.get(ministryId);
        return order == null ? new StatusAnswer.Unknown() : order.status;
    }

    WithdrawAnswer withdraw(String ministryId) {
        Adopted order = orders.get(ministryId);
        if (order == null) {
            return new WithdrawAnswer.Refused(UNKNOWN);
        }
        if (!(order.status instanceof StatusAnswer.Failed)) {
            put(order.student, ministryId, new StatusAnswer.Withdrawn());
        }
        return new WithdrawAnswer.Withdrawn();
    }

    List<String> liveOf(StudentId student) {
        return orders.entrySet().stream()
                .filter(order ->
                        order.getValue().student.equals(student) && InMemoryMinistry.isAlive(order.getValue().status))
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Adopted(StudentId student, StatusAnswer status) {
        Adopted {
            Objects.requireNonNull(student, "student");
            Objects.requireNonNull(status, "status");
        }
    }
}
