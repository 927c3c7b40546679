package io.github.mlegitymacja.core.model;

import static io.github.mlegitymacja.spi.order.OrderStatus.COLLECTED;
import static io.github.mlegitymacja.spi.order.OrderStatus.PENDING;
import static io.github.mlegitymacja.spi.order.OrderStatus.READY_FOR_PICKUP;

import io.github.mlegitymacja.core.renewal.Notice;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.core.service.Overview;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a student sees, according to the model.
 *
 * @param offered the actions to offer
 * @param notices the notices
 * @param isEligibilityKnown whether the registry has said if the student may order
 * @param hasWorkingDocument whether the current order has a document that a cancellation would end
 */
record ModelOverview(
        Set<StudentAction> offered, Set<Notice> notices, boolean isEligibilityKnown, boolean hasWorkingDocument) {

    /** Returns what a student sees; empty if the registry does not find the student, who has no order either. */
    static Optional<ModelOverview> of(int student, ReferenceModel model) {
        Registered registered = model.registered[student];
        if (registered == Registered.MISSING && model.of(student).findAny().isEmpty()) {
            return Optional.empty();
        }
        Optional<ModelOrder> current = model.current(student);
        return Optional.of(new ModelOverview(
                current.map(order -> offered(order, registered, model))
                        .orElseGet(() -> registered.mayOrder()
                                ? EnumSet.of(StudentAction.ORDER)
                                : EnumSet.noneOf(StudentAction.class)),
                notices(current, registered, model),
                registered.mayOrder() || registered.isIneligible(),
                current.filter(order -> works(order, model)).isPresent()));
    }

    static ModelOverview of(Overview shown) {
        return new ModelOverview(
                shown.offered(), shown.notices(), shown.isEligibilityKnown(), shown.hasWorkingDocument());
    }

    private static Set<StudentAction> offered(ModelOrder order, Registered registered, ReferenceModel model) {
        var actions = EnumSet.of(StudentAction.CANCEL);
        boolean usable = model.hasUsableCodes(order);
        boolean old = model.semester > order.semester || model.hasExpired(order);
        switch (order.status) {
            case PENDING, IN_PROGRESS -> actions.add(StudentAction.CHECK_STATUS);
            case READY_FOR_PICKUP -> {
                if (usable) {
                    actions.add(StudentAction.ADD_TO_MOBYWATEL);
                } else {
                    old = true;
                }
            }
            default -> {}
        }
        if (old && registered.mayOrder()) {
            actions.add(StudentAction.RENEW);
        }
        return actions;
    }

    private static Set<Notice> notices(Optional<ModelOrder> current, Registered registered, ReferenceModel model) {
        var notices = EnumSet.noneOf(Notice.class);
        if (current.filter(model::hasExpired).isPresent()) {
            notices.add(Notice.DOCUMENT_EXPIRED);
        } else if (current.filter(order -> order.status == READY_FOR_PICKUP && !works(order, model))
                .isPresent()) {
            notices.add(Notice.CODES_EXPIRED);
        } else if (current.filter(order -> order.status == PENDING && registered.isIneligible())
                .isPresent()) {
            notices.add(Notice.WAITING_FOR_CONDITIONS);
        }
        switch (registered) {
            case UNREADABLE -> notices.add(Notice.RECORD_UNREADABLE);
            case SILENT, MISSING -> notices.add(Notice.ELIGIBILITY_UNKNOWN);
            default -> {}
        }
        return notices;
    }

    private static boolean works(ModelOrder order, ReferenceModel model) {
        return model.hasUsableCodes(order) || (order.status == COLLECTED && !model.hasExpired(order));
    }
}
