package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.assessment.Assessment;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.renewal.Notice;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.StoredOrders;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Assembles the overview of a student from the student's orders and what the registry says at the moment. */
final class OverviewAssembly {

    private final List<Order> orders;
    private final boolean isComplete;
    private final Assessment assessment;
    private final AcademicTime time;
    private final Optional<Order> current;

    OverviewAssembly(StoredOrders ofStudent, Assessment assessment, AcademicTime time) {
        this.orders = ofStudent.readable();
        this.isComplete = ofStudent.unreadable().isEmpty();
        this.assessment = assessment;
        this.time = time;
        this.current = RenewalRule.current(orders, time);
    }

    Overview overview() {
        boolean mayOrder =
                assessment instanceof Assessment.Eligible && time.semester().isPresent() && isComplete;
        return Overview.builder()
                .today(time.today())
                .semester(time.semester())
                .current(current)
                .lapsed(orders.stream().findFirst().filter(order -> RenewalRule.hasLapsed(order, time)))
                .isRenewalDue(current.filter(order -> RenewalRule.isRenewalDue(order, time))
                        .isPresent())
                .orders(orders)
                .offered(RenewalRule.offered(current, mayOrder, time))
                .isEligibilityKnown(assessment instanceof Assessment.Eligible || !unmet().isEmpty())
                .unmet(unmet())
                .notices(notices())
                .hasWorkingDocument(current.filter(this::works).isPresent())
                .build();
    }

    private List<UnmetCondition> unmet() {
        return assessment instanceof Assessment.NotEligible notEligible ? notEligible.unmet() : List.of();
    }

    private Set<Notice> notices() {
        var notices = EnumSet.noneOf(Notice.class);
        current.ifPresent(order -> addAbout(order, notices));
        if (!isComplete) {
            notices.add(Notice.ORDER_UNREADABLE);
        }
        if (assessment instanceof Assessment.Unreadable) {
            notices.add(Notice.RECORD_UNREADABLE);
        } else if (assessment instanceof Assessment.Unavailable || assessment instanceof Assessment.Missing) {
            notices.add(Notice.ELIGIBILITY_UNKNOWN);
        }
        return notices;
    }

    private void addAbout(Order order, Set<Notice> notices) {
        if (time.hasExpired(order)) {
            notices.add(Notice.DOCUMENT_EXPIRED);
        } else if (order.status() == OrderStatus.READY_FOR_PICKUP && !works(order)) {
            notices.add(Notice.CODES_EXPIRED);
        } else if (order.status() == OrderStatus.PENDING && !unmet().isEmpty()) {
            notices.add(Notice.WAITING_FOR_CONDITIONS);
        }
    }

    private boolean works(Order order) {
        return time.usableActivation(order).isPresent()
                || (order.status() == OrderStatus.COLLECTED && !time.hasExpired(order));
    }
}
