package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.core.ledger.Change;
import io.github.mlegitymacja.core.ledger.Ledger;
import io.github.mlegitymacja.core.lifecycle.Command;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Objects;
import java.util.function.Supplier;

/** Finding orders and changing them, in spite of others who change them at the same time. */
record OrderBook(Ledger ledger) {

    static final int MOST_TRIES = 100;

    Either<Refusal, Order> find(OrderId order) {
        Objects.requireNonNull(order, "order");
        return Option.ofOptional(ledger.store().find(order)).toEither(() -> new Refusal.UnknownOrder(order));
    }

    Either<Refusal, Order> find(StudentId student, OrderId order) {
        Objects.requireNonNull(student, "student");
        return find(order)
                .filterOrElse(found -> found.student().equals(student), found -> new Refusal.UnknownOrder(order));
    }

    Either<Refusal, Order> findCurrent(StudentId student, OrderId order, Moment moment) {
        return find(student, order)
                .filterOrElse(
                        found -> !moment.hasLapsed(found), lapsed -> new Refusal.Lapsed(order, lapsed.semester()));
    }

    /** Reads, decides and stores, over again for as long as somebody else is faster. */
    Either<Refusal, Order> change(Supplier<Either<Refusal, Order>> read, Command command, Actor actor, Moment moment) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Either<Refusal, Change> change = read.get()
                    .flatMap(before -> LifeCycle.decide(before, command, actor, moment.now())
                            .<Refusal>mapLeft(notAllowed -> notAllowed)
                            .map(after -> new Change(before, after)));
            if (change.isLeft()) {
                return Either.left(change.getLeft());
            }
            if (ledger.update(change.get()) instanceof SaveResult.Saved saved) {
                return Either.right(saved.order());
            }
        }
        throw tooManyTries();
    }

    static InfrastructureException tooManyTries() {
        return new InfrastructureException("the student's orders kept changing, " + MOST_TRIES + " times", null);
    }
}
