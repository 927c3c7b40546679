package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.StatusAnswer;
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

/** Compares what students were told, what the store holds and what the ministry knows. */
final class Judge {

    private static final String CLOSED_AND_SETTLED = """
            SELECT id FROM mlegitymacja_order
            WHERE status IN ('CANCELLED_BY_USER', 'REVOKED_BY_UNIVERSITY') AND due IS NULL
            """;
    private static final String DUE = "SELECT id FROM mlegitymacja_order WHERE due IS NOT NULL";

    private final DataSource database;
    private final OrderStore store;
    private final Ministry ministry;
    private final Map<Violation, Set<String>> found = new EnumMap<>(Violation.class);
    private final Map<OrderId, Order> stored = new LinkedHashMap<>();
    private final Set<StudentId> unreadable = new HashSet<>();

    Judge(DataSource database, OrderStore store, Ministry ministry) {
        this.database = database;
        this.store = store;
        this.ministry = ministry;
    }

    /** At any moment: what is cancelled here is dead at the ministry, or due to be withdrawn. */
    void inspect() throws SQLException {
        for (OrderId id : ids(CLOSED_AND_SETTLED)) {
            if (ministry.isAlive(id)) {
                report(Violation.CANCELLED_BUT_ALIVE, id);
            }
        }
    }

    /** Whether nothing is left to do. */
    boolean isAtRest() throws SQLException {
        return ids(DUE).isEmpty();
    }

    /** At the end: all of it. */
    Map<Violation, Set<String>> judge(List<StudentId> students, Map<OrderId, Order> told, Moment now) {
        students.forEach(this::read);
        stored.values().forEach(order -> judge(order, told, now));
        told.values().forEach(this::judgeWhatWasTold);
        ministry.journal().values().forEach(this::judgeWhatWasSubmitted);
        ministry.withTwoLive().forEach(student -> report(Violation.TWO_LIVE_DOCUMENTS, student));
        return Collections.unmodifiableMap(found);
    }

    int orders() {
        return stored.size();
    }

    /** How many orders were cancelled in each status. */
    Map<OrderStatus, Long> cancelledIn() {
        return stored.values().stream()
                .flatMap(order -> order.history().stream())
                .filter(entry -> entry.event() == OrderEvent.CANCEL)
                .collect(Collectors.groupingBy(
                        entry -> entry.from().orElseThrow(), TreeMap::new, Collectors.counting()));
    }

    void report(Violation violation, Object what) {
        found.computeIfAbsent(violation, first -> new HashSet<>()).add(what.toString());
    }

    /** An order whose history and state contradict each other cannot even be read. */
    private void read(StudentId student) {
        try {
            store.ordersOf(student).forEach(order -> stored.put(order.id(), order));
        } catch (InfrastructureException e) {
            report(Violation.HISTORY_DOES_NOT_REPLAY, student);
            unreadable.add(student);
        }
    }

    private void judge(Order order, Map<OrderId, Order> told, Moment now) {
        if (!Replay.leadsTo(order)) {
            report(Violation.HISTORY_DOES_NOT_REPLAY, order.id());
        }
        if (!hasComeToItsEnd(order, now)) {
            report(Violation.ORDER_LOST, order.id());
        }
        if (!order.isOpen() && ministry.isAlive(order.id())) {
            report(Violation.CANCELLED_BUT_ALIVE, order.id());
        }
        // Who is not answered asks again: that makes another order only if the first one has failed by then.
        if (!told.containsKey(order.id()) && order.status() != OrderStatus.FAILED) {
            report(Violation.SUBMITTED_UNDER_TWO_IDS, order.id());
        }
    }

    private boolean hasComeToItsEnd(Order order, Moment now) {
        boolean collected = order.status() == OrderStatus.COLLECTED
                && ministry.status(order.id()) instanceof StatusAnswer.Collected;
        return order.due().isEmpty() && (collected || !order.isOpen() || now.hasLapsed(order));
    }

    /** What a student was told must still be how the order's history begins. */
    private void judgeWhatWasTold(Order told) {
        if (unreadable.contains(told.student())) {
            return;
        }
        Order order = stored.get(told.id());
        int length = told.history().size();
        if (order == null
                || order.history().size() < length
                || !order.history().subList(0, length).equals(told.history())) {
            report(Violation.ORDER_LOST, told.id());
        }
    }

    private void judgeWhatWasSubmitted(Submission submission) {
        StudentId student = submission.student().id();
        Order order = stored.get(submission.order());
        if (!unreadable.contains(student) && (order == null || !order.student().equals(student))) {
            report(Violation.SUBMITTED_UNDER_TWO_IDS, submission.order());
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
