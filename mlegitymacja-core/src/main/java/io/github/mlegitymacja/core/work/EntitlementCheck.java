package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.assessment.Assessment;
import io.github.mlegitymacja.core.assessment.Assessor;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.refusal.StandardReason;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.core.repository.OrderUpdate;
import io.github.mlegitymacja.core.repository.UnreadableOrders;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.semester.Semester;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks whether the students of all open orders are still entitled ({@code docs/protocol.md}, The entitlement check).
 *
 * <p>It judges all orders first. If some students seem to have lost their entitlement, it judges all orders a second
 * time, and revokes only what it has found both times, and only if no more orders than the limit were found at either
 * time. So a single wrong answer revokes nothing. Wrong answers that go on for a while, such as those of a migration, must
 * cover a whole round to be found twice, and then they exceed the limit.
 */
final class EntitlementCheck {

    private final University university;
    private final OrderRepository orders;
    private final Assessor assessor;
    private final FailureHandling failures;
    private final int pageSize;

    EntitlementCheck(
            University university, OrderRepository orders, Assessor assessor, FailureHandling failures, int pageSize) {
        this.university = university;
        this.orders = orders;
        this.assessor = assessor;
        this.failures = failures;
        this.pageSize = pageSize;
    }

    EntitlementReport preview(RevocationLimit limit, AcademicTime time) {
        Round round = judge(time);
        return round.report(round.reasons(), allowed(limit, Optional.empty(), round))
                .build();
    }

    EntitlementReport run(RevocationLimit limit, Optional<OperatorId> operator, AcademicTime time) {
        Round first = judge(time);
        int allowedAtFirst = allowed(limit, operator, first);
        if (first.lost.isEmpty() || first.lost.size() > allowedAtFirst) {
            return first.report(first.reasons(), allowedAtFirst).build();
        }
        Round second = judge(time);
        int allowed = Math.min(allowedAtFirst, allowed(limit, operator, second));
        var found = new LinkedHashMap<>(first.reasons());
        found.putAll(second.reasons());
        if (found.size() > allowed) {
            return second.report(found, allowed).build();
        }
        List<Loss> twice =
                List.ofAll(second.lost).filter(loss -> first.reasons().containsKey(loss.order.id()));
        return second.report(reasons(twice), allowed)
                .revoked(revoke(twice, operator, time))
                .build();
    }

    /** Without a person, the check never revokes everybody, however few they are. */
    private static int allowed(RevocationLimit limit, Optional<OperatorId> operator, Round round) {
        int answered = round.answered();
        int allowed = limit.of(answered);
        return operator.isPresent() || answered < 2 ? allowed : Math.min(allowed, answered - 1);
    }

    private Round judge(AcademicTime time) {
        var round = new Round();
        time.semester().ifPresent(now -> {
            judge(now, round, time);
            judge(now.previous(), round, time);
        });
        return round;
    }

    private void judge(Semester semester, Round round, AcademicTime time) {
        Optional<OrderId> last = Optional.empty();
        StoredOrders page;
        do {
            page = UnreadableOrders.logged(orders.store().openOrders(semester, last, pageSize));
            page.readable().forEach(order -> judge(order, round, time));
            page.unreadable().forEach(order -> round.addUnreadable(order.id()));
            last = page.greatestId();
        } while (page.size() == pageSize);
    }

    private void judge(Order order, Round round, AcademicTime time) {
        round.open++;
        Assessment assessment = assessor.assess(order.student(), university.entitlement(), time.today());
        if (assessment instanceof Assessment.NotEligible notEligible) {
            round.lost.add(new Loss(order, StandardReason.notEntitled(notEligible.unmet(), university.texts())));
        } else if (assessment instanceof Assessment.Missing) {
            round.missing.add(order.id());
        }
        assessment.failure().ifPresent(failure -> {
            failures.logFailure(order, 1, failure);
            round.unchecked.add(order.id());
        });
    }

    private Set<OrderId> revoke(List<Loss> losses, Optional<OperatorId> operator, AcademicTime time) {
        var revoked = new LinkedHashSet<OrderId>();
        losses.grouped(pageSize).forEach(batch -> {
            List<OrderUpdate> updates = batch.flatMap(loss -> loss.revocation(operator, time));
            updates.zip(orders.updateAll(updates.asJava())).forEach(each -> {
                each._2.peekLeft(failure -> failures.logFailure(each._1.before(), 1, failure));
                each._2
                        .toOption()
                        .filter(SaveResult.Saved.class::isInstance)
                        .forEach(saved -> revoked.add(each._1.before().id()));
            });
        });
        return revoked;
    }

    private static Map<OrderId, Reason> reasons(Iterable<Loss> losses) {
        var reasons = new LinkedHashMap<OrderId, Reason>();
        losses.forEach(loss -> reasons.put(loss.order.id(), loss.reason));
        return reasons;
    }

    /** An order whose student is not entitled any more. */
    private record Loss(Order order, Reason reason) {
        Option<OrderUpdate> revocation(Optional<OperatorId> operator, AcademicTime time) {
            return LifeCycle.revoke(order, reason, operator, time.instant())
                    .toOption()
                    .map(revoked -> new OrderUpdate(order, revoked));
        }
    }

    /** What one look at all open orders has found. */
    private static final class Round {
        private int open;
        private final java.util.List<Loss> lost = new ArrayList<>();
        private final Set<OrderId> missing = new LinkedHashSet<>();
        private final Set<OrderId> unchecked = new LinkedHashSet<>();

        /** Nobody knows whose order it is. */
        private void addUnreadable(OrderId order) {
            open++;
            unchecked.add(order);
        }

        /** Orders of which the registry says nothing do not make it more credible that others have lost something. */
        private int answered() {
            return open - missing.size() - unchecked.size();
        }

        private Map<OrderId, Reason> reasons() {
            return EntitlementCheck.reasons(lost);
        }

        private ImmutableEntitlementReport.Builder report(Map<OrderId, Reason> notEntitled, int limit) {
            return EntitlementReport.builder()
                    .open(open)
                    .putAllNotEntitled(notEntitled)
                    .missing(missing)
                    .unchecked(unchecked)
                    .limit(limit);
        }
    }
}
