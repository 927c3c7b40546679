package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.student.StudentId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Compares the answers that students got with the store and with the ministry, and reports violations of guarantees I1
 * to I4 and I9 ({@code docs/protocol.md}, Kill test).
 */
final class Audit {

    private static final String CLOSED_AND_SETTLED = """
            SELECT id FROM mlegitymacja_order
            WHERE status IN ('CANCELLED_BY_USER', 'REVOKED_BY_UNIVERSITY') AND due IS NULL
            """;
    private static final String DUE = "SELECT id FROM mlegitymacja_order WHERE due IS NOT NULL";

    private final DataSource database;
    private final OutboxOrderStore store;
    private final Ministry ministry;
    private final Notifications notifications;
    private final Map<Violation, Set<String>> found = new EnumMap<>(Violation.class);
    private final Map<OrderId, Order> stored = new LinkedHashMap<>();
    private final Set<StudentId> unreadable = new HashSet<>();

    Audit(DataSource database, OutboxOrderStore store, Ministry ministry, Notifications notifications) {
        this.database = database;
        this.store = store;
        this.ministry = ministry;
        this.notifications = notifications;
    }

    /** Checks, at any time, that each cancelled or revoked order is dead at the ministry or due to be withdrawn. */
    void inspect() throws SQLException {
        for (OrderId id : ids(CLOSED_AND_SETTLED)) {
            if (ministry.isAlive(id)) {
                report(Violation.CANCELLED_BUT_ALIVE, id);
            }
        }
    }

    /** Returns whether nothing is due and the outbox is empty. */
    boolean isAtRest() throws SQLException {
        return ids(DUE).isEmpty() && store.oldestKeptSince().isEmpty();
    }

    /** Checks everything at the end of the run. */
    Map<Violation, Set<String>> audit(List<StudentId> students, Map<OrderId, Order> answered, AcademicTime now) {
        students.forEach(this::read);
        stored.values().forEach(order -> audit(order, answered, now));
        answered.values().forEach(this::auditAnswer);
        ministry.journal().values().forEach(this::auditSubmission);
        ministry.withTwoLive().forEach(student -> report(Violation.TWO_LIVE_DOCUMENTS, student));
        auditNotifications();
        return Collections.unmodifiableMap(found);
    }

    int orders() {
        return stored.size();
    }

    /** Counts the cancelled orders by the status in which they were cancelled. */
    Map<OrderStatus, Long> cancelledIn() {
        return stored.values().stream()
                .flatMap(order -> order.history().stream())
                .filter(entry -> entry.event() == OrderEvent.CANCEL)
                .collect(Collectors.groupingBy(
                        entry -> entry.from().orElseThrow(), TreeMap::new, Collectors.counting()));
    }

    /** Counts how often codes were removed because they had expired. */
    int expirations() {
        return (int) stored.values().stream()
                .flatMap(order -> order.history().stream())
                .filter(entry -> entry.event() == OrderEvent.EXPIRE)
                .count();
    }

    void report(Violation violation, Object what) {
        found.computeIfAbsent(violation, first -> new HashSet<>()).add(what.toString());
    }

    /**
     * Reads the orders of a student. An order whose history contradicts its state cannot be read, and is a violation.
     */
    private void read(StudentId student) {
        StoredOrders orders = store.ordersOf(student);
        orders.readable().forEach(order -> stored.put(order.id(), order));
        if (!orders.unreadable().isEmpty()) {
            report(Violation.HISTORY_DOES_NOT_REPLAY, student);
            unreadable.add(student);
        }
    }

    private void audit(Order order, Map<OrderId, Order> answered, AcademicTime now) {
        if (!Replay.leadsTo(order)) {
            report(Violation.HISTORY_DOES_NOT_REPLAY, order.id());
        }
        if (!notifications.match(order)) {
            report(Violation.CHANGE_NOT_NOTIFIED, order.id());
        }
        if (!hasComeToItsEnd(order, now)) {
            report(Violation.ORDER_LOST, order.id());
        }
        if (!order.isOpen() && ministry.isAlive(order.id())) {
            report(Violation.CANCELLED_BUT_ALIVE, order.id());
        }
        // A student who gets no answer repeats the request, which creates another order only if the first one has
        // failed.
        if (!answered.containsKey(order.id()) && order.status() != OrderStatus.FAILED) {
            report(Violation.SUBMITTED_UNDER_TWO_IDS, order.id());
        }
    }

    private boolean hasComeToItsEnd(Order order, AcademicTime now) {
        boolean collected = order.status() == OrderStatus.COLLECTED
                && ministry.status(order.id()) instanceof StatusAnswer.Collected;
        return order.due().isEmpty() && (collected || !order.isOpen() || RenewalRule.hasLapsed(order, now));
    }

    /** Checks that the history of an order begins with the history that its student got in an answer. */
    private void auditAnswer(Order answered) {
        if (unreadable.contains(answered.student())) {
            return;
        }
        Order order = stored.get(answered.id());
        int length = answered.history().size();
        if (order == null
                || order.history().size() < length
                || !order.history().subList(0, length).equals(answered.history())) {
            report(Violation.ORDER_LOST, answered.id());
        }
    }

    private void auditSubmission(Submission submission) {
        StudentId student = submission.student().id();
        Order order = stored.get(submission.order());
        if (!unreadable.contains(student) && (order == null || !order.student().equals(student))) {
            report(Violation.SUBMITTED_UNDER_TWO_IDS, submission.order());
        }
    }

    private void auditNotifications() {
        notifications.skipping().forEach(order -> report(Violation.CHANGE_NOT_NOTIFIED, order));
        store.oldestKeptSince().ifPresent(since -> report(Violation.CHANGE_NOT_NOTIFIED, "kept since " + since));
        if (unreadable.isEmpty()) {
            notifications.orders().stream()
                    .filter(order -> !stored.containsKey(order))
                    .forEach(order -> report(Violation.ORDER_LOST, order));
        }
    }

    private Set<OrderId> ids(String query) throws SQLException {
        var ids = new HashSet<OrderId>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(new OrderId(rows.getObject(1, UUID.class)));
            }
        }
        return ids;
    }
}
