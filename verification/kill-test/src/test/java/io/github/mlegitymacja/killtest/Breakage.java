package io.github.mlegitymacja.killtest;

import static io.github.mlegitymacja.killtest.Violation.CANCELLED_BUT_ALIVE;
import static io.github.mlegitymacja.killtest.Violation.CHANGE_NOT_NOTIFIED;
import static io.github.mlegitymacja.killtest.Violation.HISTORY_DOES_NOT_REPLAY;
import static io.github.mlegitymacja.killtest.Violation.ORDER_LOST;
import static io.github.mlegitymacja.killtest.Violation.SUBMITTED_UNDER_TWO_IDS;
import static io.github.mlegitymacja.killtest.Violation.TWO_LIVE_DOCUMENTS;

import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderSubscriber;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;

/** Something that is broken on purpose, and the violations that the kill test must find then. */
enum Breakage {
    NOTHING(Set.of(), Set.of()),

    /** {@code docs/protocol.md}, step 2: the attempt is not stored, so a cancelled order may not be withdrawn. */
    ATTEMPT_NOT_STORED(Set.of(CANCELLED_BUT_ALIVE), Set.of(TWO_LIVE_DOCUMENTS)) {
        @Override
        OutboxOrderStore storeOfWorkers(JdbcOrderStore store) {
            return new BrokenStores.ForgetsAttempts(store);
        }
    },

    /**
     * After a lost answer, the order is submitted under a new id instead of the same one. The run ends while the workers
     * still find work, so some changes may not be delivered yet.
     */
    NEW_ID_ON_RESUBMISSION(
            Set.of(SUBMITTED_UNDER_TWO_IDS),
            Set.of(TWO_LIVE_DOCUMENTS, ORDER_LOST, CANCELLED_BUT_ALIVE, CHANGE_NOT_NOTIFIED)) {
        @Override
        boolean leavesOrdersUnsettled() {
            return true;
        }

        @Override
        MinistryGateway gateway(MinistryGateway ministry) {
            return new BrokenGateways.SubmitsAgainUnderNewIds(ministry);
        }
    },

    /** {@code docs/protocol.md}, step 4: withdrawals count as confirmed without calling the ministry. */
    WITHDRAWAL_SKIPPED(Set.of(CANCELLED_BUT_ALIVE), Set.of(TWO_LIVE_DOCUMENTS)) {
        @Override
        MinistryGateway gateway(MinistryGateway ministry) {
            return new BrokenGateways.NeverWithdraws(ministry);
        }
    },

    /** {@code docs/protocol.md}, step 6: an order is submitted while an older one is still due for withdrawal. */
    WITHDRAWAL_NOT_AWAITED(Set.of(TWO_LIVE_DOCUMENTS), Set.of()) {
        @Override
        OutboxOrderStore storeOfWorkers(JdbcOrderStore store) {
            return new BrokenStores.HidesOrdersToWithdraw(store);
        }
    },

    /** The store acknowledges new orders without storing them. */
    ACKNOWLEDGED_WITHOUT_STORING(Set.of(ORDER_LOST), Set.of()) {
        @Override
        OutboxOrderStore storeOfStudents(JdbcOrderStore store) {
            return new BrokenStores.AcknowledgesWithoutStoring(store);
        }
    },

    /**
     * The database acknowledges before it writes, so a killed database loses acknowledged orders. Versions that were lost are
     * used a second time, so a worker can store a state that does not fit the stored history.
     */
    ACKNOWLEDGED_BEFORE_WRITTEN(Set.of(ORDER_LOST), EnumSet.allOf(Violation.class)) {
        @Override
        boolean databaseWritesBeforeAcknowledging() {
            return false;
        }
    },

    /** The store does not compare versions, so a state can be stored that does not fit the stored history. */
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

    /** The history names the student for an event of the ministry. */
    ACTOR_FORGED(Set.of(HISTORY_DOES_NOT_REPLAY), Set.of()) {
        @Override
        OutboxOrderStore storeOfWorkers(JdbcOrderStore store) {
            return new BrokenStores.ForgesActors(store);
        }
    },

    /** The program that takes the orders keeps no changes, as if it had no subscriber. */
    CHANGES_NOT_KEPT(Set.of(CHANGE_NOT_NOTIFIED), Set.of()) {
        @Override
        OutboxOrderStore storeOfStudents(JdbcOrderStore store) {
            return new BrokenStores.KeepsNoChanges(store);
        }
    },

    /** Changes count as delivered although the call to the subscriber has failed. */
    FAILED_DELIVERY_CONFIRMED(Set.of(CHANGE_NOT_NOTIFIED), Set.of()) {
        @Override
        OrderSubscriber subscriber(OrderSubscriber subscriber) {
            return BrokenSubscribers.swallowing(subscriber);
        }
    },

    /** Changes count as delivered when they are claimed, so those that a killed worker has claimed are lost. */
    CONFIRMED_WHEN_CLAIMED(Set.of(CHANGE_NOT_NOTIFIED), Set.of()) {
        @Override
        OutboxOrderStore storeOfWorkers(JdbcOrderStore store) {
            return new BrokenStores.ConfirmsWhenClaimed(store);
        }

        @Override
        OrderSubscriber subscriber(OrderSubscriber subscriber) {
            return BrokenSubscribers.patient(subscriber);
        }
    };

    private final Set<Violation> expected;
    private final Set<Violation> mayFollow;

    Breakage(Set<Violation> expected, Set<Violation> mayFollow) {
        this.expected = expected;
        this.mayFollow = mayFollow;
    }

    /** Returns the violations that must be found. */
    Set<Violation> expected() {
        return expected;
    }

    /** Returns the violations that may be found as well, because they can follow from the others. */
    Set<Violation> mayFollow() {
        return mayFollow;
    }

    /** Returns whether orders never come to their end, so that waiting for that is useless. */
    boolean leavesOrdersUnsettled() {
        return false;
    }

    OutboxOrderStore storeOfWorkers(JdbcOrderStore store) {
        return store;
    }

    OutboxOrderStore storeOfStudents(JdbcOrderStore store) {
        return store;
    }

    MinistryGateway gateway(MinistryGateway ministry) {
        return ministry;
    }

    OrderSubscriber subscriber(OrderSubscriber subscriber) {
        return subscriber;
    }

    DataSource database(DataSource database) {
        return database;
    }

    boolean databaseWritesBeforeAcknowledging() {
        return true;
    }
}
