package io.github.mlegitymacja.killtest;

import static io.github.mlegitymacja.killtest.Violation.CANCELLED_BUT_ALIVE;
import static io.github.mlegitymacja.killtest.Violation.HISTORY_DOES_NOT_REPLAY;
import static io.github.mlegitymacja.killtest.Violation.ORDER_LOST;
import static io.github.mlegitymacja.killtest.Violation.SUBMITTED_UNDER_TWO_IDS;
import static io.github.mlegitymacja.killtest.Violation.TWO_LIVE_DOCUMENTS;

import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;

/** What can be broken on purpose, to see that the kill test finds it. */
enum Breakage {
    NOTHING(Set.of(), Set.of()),

    /** Step 2a of the protocol is left out: a cancellation does not know that the ministry may have heard of the order. */
    ATTEMPT_NOT_STORED(Set.of(CANCELLED_BUT_ALIVE), Set.of(TWO_LIVE_DOCUMENTS)) {
        @Override
        BatchOrderStore storeOfWorkers(BatchOrderStore store) {
            return new BrokenStores.ForgetsAttempts(store);
        }
    },

    /** An answer that was lost is made up for by a new submission instead of the same one. */
    FRESH_ID_ON_RESUBMISSION(
            Set.of(SUBMITTED_UNDER_TWO_IDS), Set.of(TWO_LIVE_DOCUMENTS, ORDER_LOST, CANCELLED_BUT_ALIVE)) {
        @Override
        boolean leavesOrdersUnsettled() {
            return true;
        }

        @Override
        MinistryGateway gateway(MinistryGateway ministry) {
            return new BrokenGateways.FreshIds(ministry);
        }
    },

    /** Withdrawals count as done without asking. */
    WITHDRAWAL_SWALLOWED(Set.of(CANCELLED_BUT_ALIVE), Set.of(TWO_LIVE_DOCUMENTS)) {
        @Override
        MinistryGateway gateway(MinistryGateway ministry) {
            return new BrokenGateways.NeverWithdraws(ministry);
        }
    },

    /** Step 6 of the protocol is left out: an order is handed over while an older one still has to be withdrawn. */
    OLDER_ORDERS_OVERLOOKED(Set.of(TWO_LIVE_DOCUMENTS), Set.of()) {
        @Override
        BatchOrderStore storeOfWorkers(BatchOrderStore store) {
            return new BrokenStores.OverlooksOlderOrders(store);
        }
    },

    /** The store says that it has stored, and has not. */
    ROLLED_BACK_BUT_ACKNOWLEDGED(Set.of(ORDER_LOST), Set.of()) {
        @Override
        BatchOrderStore storeOfStudents(BatchOrderStore store) {
            return new BrokenStores.RollsBack(store);
        }
    },

    /** The database acknowledges what a killed process takes along. */
    ACKNOWLEDGED_BEFORE_WRITTEN(Set.of(ORDER_LOST), EnumSet.complementOf(EnumSet.of(HISTORY_DOES_NOT_REPLAY))) {
        @Override
        boolean databaseWritesBeforeAcknowledging() {
            return false;
        }
    },

    /** The store replaces whatever version there is: the history that was stored and the state that came over it differ. */
    COMPARE_AND_SET_IGNORED(Set.of(HISTORY_DOES_NOT_REPLAY), EnumSet.allOf(Violation.class)) {
        @Override
        boolean leavesOrdersUnsettled() {
            return true;
        }

        @Override
        DataSource database(DataSource database) {
            return new BrokenStatements(database, "o.version = c.version", "o.version IS NOT NULL").dataSource();
        }
    },

    /** The history says that the student did what the ministry did. */
    ACTOR_FORGED(Set.of(HISTORY_DOES_NOT_REPLAY), Set.of()) {
        @Override
        BatchOrderStore storeOfWorkers(BatchOrderStore store) {
            return new BrokenStores.ForgesActors(store);
        }
    };

    private final Set<Violation> named;
    private final Set<Violation> mayFollow;

    Breakage(Set<Violation> named, Set<Violation> mayFollow) {
        this.named = named;
        this.mayFollow = mayFollow;
    }

    /** What has to be found. */
    Set<Violation> named() {
        return named;
    }

    /** What may be found beside it. */
    Set<Violation> mayFollow() {
        return mayFollow;
    }

    /** Whether there is no use in waiting for everything to come to its end. */
    boolean leavesOrdersUnsettled() {
        return false;
    }

    BatchOrderStore storeOfWorkers(BatchOrderStore store) {
        return store;
    }

    BatchOrderStore storeOfStudents(BatchOrderStore store) {
        return store;
    }

    MinistryGateway gateway(MinistryGateway ministry) {
        return ministry;
    }

    DataSource database(DataSource database) {
        return database;
    }

    boolean databaseWritesBeforeAcknowledging() {
        return true;
    }
}
