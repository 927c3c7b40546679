package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderStore;

/** Mistakes of the core, an adapter or an operator, each made by undoing what is done right, and what each must break. */
enum Mistake {
    NONE("nothing"),
    /** Rule 2a is left out: a hand-over is not stored before it is tried. */
    ATTEMPT_NOT_STORED("I[23]"),
    /** Rule 6 is left out: an order is handed over while an older one is still to be withdrawn. */
    WITHDRAWAL_NOT_AWAITED("I2"),
    /** A closed order is read from a cache, with its activation. */
    ACTIVATION_KEPT("I5"),
    LAPSED_HANDED_OVER("I6: a lapsed order is handed over"),
    LAPSED_POLLED("I6: a lapsed order is polled"),
    VERSION_IGNORED("I4"),
    SECOND_OPEN_ORDER("I7"),
    WITHDRAWAL_REFUSED_TAKEN_FOR_DONE("I3"),
    LOST_ANSWER_TAKEN_FOR_DONE("I3"),
    COLLECTED_FROM_IN_PROGRESS_REFUSED("I1"),
    LEASE_NEVER_ENDS("I1"),
    GIVEN_UP_AFTER_TEN_TRIES("I1"),
    TOMBSTONES_FORGOTTEN("I[23]"),
    RESTORED_WITHOUT_WITHDRAWING("I[23]"),
    RESTORED_WITHOUT_MARKING("I3");

    /** A pattern: some mistakes break one of two invariants, whichever is looked at first. */
    final String breaks;

    Mistake(String breaks) {
        this.breaks = breaks;
    }

    OrderStore store(InMemoryOrderStore store) {
        return switch (this) {
            case ATTEMPT_NOT_STORED -> new MistakenStores.WithoutAttempts(store);
            case WITHDRAWAL_NOT_AWAITED -> new MistakenStores.WithoutWithdrawals(store);
            case ACTIVATION_KEPT -> new MistakenStores.Caching(store);
            case LAPSED_HANDED_OVER -> new MistakenStores.Rejuvenating(store, DueTask.SUBMIT);
            case LAPSED_POLLED -> new MistakenStores.Rejuvenating(store, DueTask.POLL);
            case VERSION_IGNORED -> new MistakenStores.WithoutVersions(store);
            case SECOND_OPEN_ORDER -> new MistakenStores.WithoutUniqueness(store);
            case LEASE_NEVER_ENDS -> new MistakenStores.WithoutEndOfLease(store);
            case GIVEN_UP_AFTER_TEN_TRIES -> new MistakenStores.GivingUp(store);
            default -> store;
        };
    }

    MinistryGateway gateway(MinistryGateway ministry, Scene scene) {
        return switch (this) {
            case WITHDRAWAL_REFUSED_TAKEN_FOR_DONE -> new MistakenGateways.DeafToRefusals(ministry);
            case LOST_ANSWER_TAKEN_FOR_DONE -> new MistakenGateways.Confident(ministry);
            case COLLECTED_FROM_IN_PROGRESS_REFUSED -> new MistakenGateways.StepByStep(ministry, scene);
            case TOMBSTONES_FORGOTTEN -> new MistakenGateways.Forgetful(ministry, scene);
            default -> ministry;
        };
    }
}
