package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks all orders: each by itself, against the orders before it, and against the store. Keeps the keys of all orders in
 * memory. Not thread-safe.
 */
final class InputCheck {

    private final OrderRepository orders;
    private final OrderCheck orderCheck;
    private final Findings findings = new Findings();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> ministryIds = new HashSet<>();
    private final Set<StudentId> studentsWithOpenOrders = new HashSet<>();
    private final BitSet stored = new BitSet();

    InputCheck(OrderRepository orders, OrderCheck orderCheck) {
        this.orders = orders;
        this.orderCheck = orderCheck;
    }

    TakeOverReport report() {
        return findings.report(0, stored.cardinality());
    }

    /** Returns whether an earlier run has imported an order that was checked. */
    boolean isStored(Candidate order) {
        return stored.get(order.position());
    }

    void check(List<Candidate> batch) {
        Map<StudentId, StoredOrders> ofStudents = orders.ordersOf(
                batch.stream().flatMap(order -> order.student().stream()).collect(Collectors.toSet()));
        batch.forEach(order -> check(order, ofStudents));
    }

    private void check(Candidate order, Map<StudentId, StoredOrders> ofStudents) {
        findings.addOrder(order);
        Set<ProblemKind> problems = orderCheck.problemsOf(order);
        problems.stream().sorted().forEach(kind -> findings.addProblem(order, kind));
        checkAgainstOthers(order);
        if (problems.isEmpty()) {
            order.student()
                    .ifPresent(
                            student -> checkAgainstStore(order, ofStudents.getOrDefault(student, StoredOrders.none())));
        }
    }

    private void checkAgainstOthers(Candidate order) {
        if (order.key().filter(key -> !keys.add(key)).isPresent()) {
            findings.addProblem(order, ProblemKind.SOURCE_KEY_TWICE);
        }
        if (order.ministryId().filter(id -> !ministryIds.add(id)).isPresent()) {
            findings.addProblem(order, ProblemKind.MINISTRY_ID_TWICE);
        }
        boolean isSecondOpen = order.isOpen()
                && order.student()
                        .filter(student -> !studentsWithOpenOrders.add(student))
                        .isPresent();
        if (isSecondOpen) {
            findings.addProblem(order, ProblemKind.TWO_OPEN_ORDERS);
        }
    }

    private void checkAgainstStore(Candidate order, StoredOrders ofStudent) {
        if (ofStudent.unreadable().isEmpty()) {
            checkAgainst(ofStudent.readable(), order);
        } else {
            findings.addProblem(order, ProblemKind.UNREADABLE_ORDER_EXISTS);
        }
    }

    private void checkAgainst(List<Order> ofStudent, Candidate order) {
        var sameKey = ofStudent.stream()
                .filter(other -> SourceKeys.haveSameKey(other.id(), order.id()))
                .findFirst();
        if (sameKey.isPresent()) {
            boolean isSame = sameKey.get().id().equals(order.id())
                    && sameKey.get().ministryId().equals(order.ministryId());
            if (isSame) {
                stored.set(order.position());
            } else {
                findings.addProblem(order, ProblemKind.TAKEN_OVER_DIFFERENTLY);
            }
            return;
        }
        if (order.isOpen() && ofStudent.stream().anyMatch(Order::isOpen)) {
            findings.addProblem(order, ProblemKind.OPEN_ORDER_EXISTS);
        }
        if (order.ministryId().isPresent()
                && ofStudent.stream().anyMatch(other -> other.ministryId().equals(order.ministryId()))) {
            findings.addProblem(order, ProblemKind.MINISTRY_ID_TWICE);
        }
    }
}
