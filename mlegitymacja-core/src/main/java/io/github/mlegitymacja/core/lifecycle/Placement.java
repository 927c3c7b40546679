package io.github.mlegitymacja.core.lifecycle;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.OperatorId;
import java.util.Optional;

/**
 * Who places an order.
 *
 * @param actor the student or the university
 * @param operator the person who acts for the university; empty for a student
 */
public record Placement(Actor actor, Optional<OperatorId> operator) {

    public static final Placement BY_STUDENT = new Placement(Actor.STUDENT, Optional.empty());

    public static Placement byUniversity(OperatorId operator) {
        return new Placement(Actor.UNIVERSITY, Optional.of(operator));
    }
}
