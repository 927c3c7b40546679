package io.github.mlegitymacja.examples.ministry.life;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads and writes the stored orders within one transaction. */
final class Shelf {

    private static final String ORDERS = "SELECT * FROM simulated_ministry_order ";

    private final Handle handle;

    Shelf(Handle handle) {
        this.handle = handle;
    }

    int execute(String statement) {
        return handle.execute(statement);
    }

    Optional<MinistryOrder> find(OrderId order) {
        return query("WHERE id = :id")
                .bind("id", order.value())
                .map((row, context) -> order(row))
                .findOne();
    }

    /** Finds the document that is ready and has this QR text. */
    Optional<MinistryOrder> waitingFor(String qrText) {
        return query("WHERE stage = 'READY' AND qr_text = :qrText")
                .bind("qrText", qrText)
                .map((row, context) -> order(row))
                .findFirst();
    }

    /** Lists the orders whose planned change is due. */
    List<MinistryOrder> planned(Instant until) {
        return query("WHERE next_at <= :until ORDER BY next_at, id")
                .bind("until", time(until))
                .map((row, context) -> order(row))
                .list();
    }

    List<MinistryOrder> changedSince(long change, int limit) {
        return query("WHERE change_number > :change ORDER BY change_number LIMIT :limit")
                .bind("change", change)
                .bind("limit", limit)
                .map((row, context) -> order(row))
                .list();
    }

    List<MinistryOrder> latest(int limit) {
        return query("ORDER BY change_number DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> order(row))
                .list();
    }

    Map<Stage, Long> counts() {
        var counts = new EnumMap<Stage, Long>(Stage.class);
        for (Stage stage : Stage.values()) {
            counts.put(stage, 0L);
        }
        handle.createQuery("SELECT stage, count(*) AS orders FROM simulated_ministry_order GROUP BY stage")
                .map((row, context) -> Map.entry(Stage.valueOf(row.getString("stage")), row.getLong("orders")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Returns how many orders have arrived; an order that was withdrawn before it arrived has no student. */
    long submitted() {
        return number("SELECT count(student) FROM simulated_ministry_order");
    }

    /** Stores an order in place of its former version, with the next change number. */
    MinistryOrder put(MinistryOrder order) {
        long change = number("SELECT COALESCE(max(change_number), 0) + 1 FROM simulated_ministry_order");
        handle.createUpdate("DELETE FROM simulated_ministry_order WHERE id = :id")
                .bind("id", order.id().value())
                .execute();
        handle.createUpdate("""
                        INSERT INTO simulated_ministry_order
                        VALUES (:id, :student, :stage, :change, :changedAt, :nextStage, :nextAt, :qrText, :code, :usableUntil)
                        """)
                .bind("id", order.id().value())
                .bind("student", order.student().map(StudentId::value))
                .bind("stage", order.stage().name())
                .bind("change", change)
                .bind("changedAt", time(order.changedAt()))
                .bind("nextStage", order.plan().map(plan -> plan.next().name()))
                .bind("nextAt", order.plan().map(plan -> time(plan.at())))
                .bind("qrText", order.activation().map(Activation::qrText))
                .bind("code", order.activation().map(Activation::code))
                .bind(
                        "usableUntil",
                        order.activation().flatMap(Activation::usableUntil).map(Shelf::time))
                .execute();
        return ImmutableMinistryOrder.copyOf(order).withChange(change);
    }

    private Query query(String which) {
        return handle.createQuery(ORDERS + which);
    }

    private long number(String query) {
        return handle.createQuery(query).mapTo(Long.class).one();
    }

    private static MinistryOrder order(ResultSet row) throws SQLException {
        Optional<Stage> next = Optional.ofNullable(row.getString("next_stage")).map(Stage::valueOf);
        Optional<Instant> nextAt = optionalTime(row, "next_at");
        Optional<String> qrText = Optional.ofNullable(row.getString("qr_text"));
        Optional<Instant> usableUntil = optionalTime(row, "usable_until");
        String code = row.getString("activation_code");
        return ImmutableMinistryOrder.builder()
                .id(new OrderId(row.getObject("id", UUID.class)))
                .student(Optional.ofNullable(row.getString("student")).map(StudentId::new))
                .stage(Stage.valueOf(row.getString("stage")))
                .change(row.getLong("change_number"))
                .changedAt(optionalTime(row, "changed_at").orElseThrow())
                .plan(next.map(stage -> new MinistryOrder.Plan(stage, nextAt.orElseThrow())))
                .activation(qrText.map(text -> new Activation(text, code, usableUntil)))
                .build();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> optionalTime(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
