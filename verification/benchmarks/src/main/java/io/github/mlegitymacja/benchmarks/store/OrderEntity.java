package io.github.mlegitymacja.benchmarks.store;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OrderStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of our table as an application with Hibernate would map it. */
@Entity
@Table(name = "mlegitymacja_order")
class OrderEntity {

    @Id
    UUID id;

    String student;
    int semester;

    @Column(name = "ordered_at")
    OffsetDateTime orderedAt;

    @Column(name = "valid_until")
    LocalDate validUntil;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    OrderStatus status;

    @Column(name = "submission_attempted")
    Boolean submissionAttempted;

    byte[] activation;

    @Column(name = "usable_until")
    OffsetDateTime usableUntil;

    @Enumerated(EnumType.STRING)
    DueTask due;

    @Column(name = "not_before")
    OffsetDateTime nextAttemptAt;

    Integer attempts;

    @Column(name = "last_claimed")
    OffsetDateTime lastClaimed;

    OrderEntity() {}

    void take(Step step) {
        status = step.after();
        submissionAttempted = step.attempted();
        activation = step.activation();
        usableUntil = step.usableUntil();
        due = step.due();
        nextAttemptAt = step.nextAttempt();
        attempts = step.attempts();
        lastClaimed = step.lastClaimed();
    }
}
