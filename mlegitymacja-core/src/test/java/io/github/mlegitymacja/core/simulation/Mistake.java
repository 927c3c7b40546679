package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.StudentRegistry;

/**
 * A mistake of the library, an adapter or an operator that is made on purpose, and the guarantee of {@code
 * docs/protocol.md} that it must break.
 */
enum Mistake {
    NONE("nothing"),
    /** {@code docs/protocol.md}, step 2: the attempt is not stored before the submission. */
    ATTEMPT_NOT_STORED("I[23]"),
    /** {@code docs/protocol.md}, step 6: an order is submitted while another one is still due for withdrawal. */
    WITHDRAWAL_NOT_AWAITED("I2"),
    /** A cache returns a closed order with its activation. */
    ACTIVATION_KEPT("I5"),
    LAPSED_SUBMITTED("I6: a lapsed order is submitted"),
    LAPSED_POLLED("I6: a lapsed order is polled"),
    VERSION_IGNORED("I4"),
    SECOND_OPEN_ORDER("I7"),
    REFUSED_WITHDRAWAL_COUNTED_AS_DONE("I3"),
    LOST_ANSWER_COUNTED_AS_DONE("I3"),
    COLLECTION_FROM_IN_PROGRESS_IGNORED("I1"),
    ORDERS_ERASED_BEFORE_WITHDRAWAL("I3"),
    /** The entitlement check revokes without a limit. */
    REVOCATIONS_NOT_LIMITED("I8"),
    /** The second look of the entitlement check sees what the first one saw. */
    ENTITLEMENT_CHECKED_ONCE("I8"),
    MISSING_STUDENT_TAKEN_FOR_FORMER_ONE("I8"),
    /** Who has no photo loses the document. */
    PHOTO_REQUIRED_TO_KEEP("I8"),
    EXPIRED_CODES_KEPT("I5"),
    /** A student who asks for the status changes the version, so that no worker can store anything. */
    ADVANCE_CHANGES_VERSION("I1"),
    ADVANCE_POSTPONES_WORK("I1"),
    LEASE_NEVER_ENDS("I1"),
    GIVEN_UP_AFTER_TEN_ATTEMPTS("I1"),
    /** An order that the store cannot read keeps it from returning any other. */
    UNREADABLE_ORDER_STOPS_THE_OTHERS("I1"),
    /** Work that a wrong clock has put off waits for the time of that clock. */
    WRONG_CLOCK_BELIEVED("clock"),
    /** Changes are not kept until they are confirmed. */
    CHANGES_CONFIRMED_WHEN_CLAIMED("I9"),
    /** A confirmation takes away the changes that came after the claim as well. */
    LATER_CHANGES_CONFIRMED_UNSEEN("I9"),
    TOMBSTONES_FORGOTTEN("I[23]"),
    BACKUP_RESTORED_WITHOUT_WITHDRAWING_UNKNOWN_ORDERS("I[23]"),
    BACKUP_RESTORED_WITHOUT_MARKING_PENDING_ORDERS("I3");

    /**
     * A pattern of the violation. Some mistakes break two guarantees, and the one that is checked first is reported.
     */
    final String breaks;

    Mistake(String breaks) {
        this.breaks = breaks;
    }

    OrderStore store(InMemoryOrderStore store) {
        return switch (this) {
            case ATTEMPT_NOT_STORED -> new MistakenStores.ForgetsAttempts(store);
            case WITHDRAWAL_NOT_AWAITED -> new MistakenStores.HidesOrdersDueForWithdrawal(store);
            case ACTIVATION_KEPT -> new MistakenStores.CachesActivations(store);
            case LAPSED_SUBMITTED -> new MistakenStores.MakesLapsedOrdersLookNew(store, DueTask.SUBMIT);
            case LAPSED_POLLED -> new MistakenStores.MakesLapsedOrdersLookNew(store, DueTask.POLL);
            case VERSION_IGNORED -> new MistakenStores.IgnoresVersions(store);
            case SECOND_OPEN_ORDER -> new MistakenStores.AcceptsSecondOpenOrder(store);
            case ORDERS_ERASED_BEFORE_WITHDRAWAL -> new MistakenStores.ErasesOrdersDueForWithdrawal(store);
            case LEASE_NEVER_ENDS -> new MistakenSchedules.NeverEndsLeases(store);
            case EXPIRED_CODES_KEPT -> new MistakenStores.KeepsExpiredCodes(store);
            case ADVANCE_CHANGES_VERSION -> new MistakenSchedules.ChangesVersionInAdvance(store);
            case ADVANCE_POSTPONES_WORK -> new MistakenSchedules.PostponesInsteadOfAdvancing(store);
            case WRONG_CLOCK_BELIEVED -> new MistakenSchedules.BelievesWrongClocks(store);
            case GIVEN_UP_AFTER_TEN_ATTEMPTS -> new MistakenSchedules.GivesUpAfterTenAttempts(store);
            default -> store;
        };
    }

    OutboxOrderStore outbox(InMemoryOrderStore store) {
        return switch (this) {
            case CHANGES_CONFIRMED_WHEN_CLAIMED -> new MistakenOutboxes.ConfirmsWhenClaimed(store);
            case LATER_CHANGES_CONFIRMED_UNSEEN -> new MistakenOutboxes.ConfirmsLaterChanges(store);
            default -> store;
        };
    }

    StudentRegistry registry(StudentRegistry registry) {
        return switch (this) {
            case ENTITLEMENT_CHECKED_ONCE -> new MistakenRegistries.RepeatsFirstAnswers(registry);
            case MISSING_STUDENT_TAKEN_FOR_FORMER_ONE -> new MistakenRegistries.InventsFormerStudents(registry);
            default -> registry;
        };
    }

    /** Returns the limit of the entitlement check. Without a mistake, it is always less than everybody. */
    RevocationLimit limit() {
        return new RevocationLimit(0, this == REVOCATIONS_NOT_LIMITED ? 1 : 0.25);
    }

    EligibilityPolicy entitlement() {
        return this == PHOTO_REQUIRED_TO_KEEP ? EligibilityPolicy.standard() : EligibilityPolicy.entitlement();
    }

    MinistryGateway gateway(MinistryGateway ministry, Scene scene) {
        return switch (this) {
            case REFUSED_WITHDRAWAL_COUNTED_AS_DONE -> new MistakenGateways.IgnoresRefusals(ministry);
            case LOST_ANSWER_COUNTED_AS_DONE -> new MistakenGateways.IgnoresLostAnswers(ministry);
            case COLLECTION_FROM_IN_PROGRESS_IGNORED -> new MistakenGateways.IgnoresEarlyCollection(ministry, scene);
            case TOMBSTONES_FORGOTTEN -> new MistakenGateways.ForgetsWithdrawals(ministry, scene);
            default -> ministry;
        };
    }
}
