package io.github.mlegitymacja.benchmarks.store;

import io.github.mlegitymacja.core.lifecycle.Transition;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of our history as an application with Hibernate would map it. */
@Entity
@Table(name = "mlegitymacja_order_history")
class HistoryEntity {

    @EmbeddedId
    Key key;

    @Column(name = "happened_at")
    OffsetDateTime happenedAt;

    @Enumerated(EnumType.STRING)
    OrderEvent event;

    @Enumerated(EnumType.STRING)
    Actor actor;

    @Column(name = "from_status")
    @Enumerated(EnumType.STRING)
    OrderStatus before;

    @Column(name = "to_status")
    @Enumerated(EnumType.STRING)
    OrderStatus after;

    HistoryEntity() {}

    HistoryEntity(OrderEntity order, Step step, Transition transition) {
        key = new Key(order.id, step.position());
        happenedAt = Step.NOW;
        event = transition.event();
        actor = Step.actor(transition);
        before = step.before();
        after = step.after();
    }

    @Embeddable
    record Key(@Column(name = "order_id") UUID orderId, int seq) implements Serializable {}
}
