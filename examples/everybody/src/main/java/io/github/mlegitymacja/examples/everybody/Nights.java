package io.github.mlegitymacja.examples.everybody;

import io.github.mlegitymacja.core.service.AfterBatch;
import io.github.mlegitymacja.core.service.BulkOrders;
import io.github.mlegitymacja.core.service.BulkOutcome;
import io.github.mlegitymacja.core.service.BulkReport;
import io.github.mlegitymacja.core.service.BulkState;
import java.time.Duration;
import java.time.LocalTime;

/** Orders for everybody: night after night until every student was reached, and once more for the undecided ones. */
final class Nights {

    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
    private static final Duration PAUSE_PER_ORDER = Duration.ofMillis(1_500);

    private final Campus campus;
    private final Screen screen;
    private final BulkOrders bulk;

    Nights(Campus campus, Screen screen) {
        this.campus = campus;
        this.screen = screen;
        this.bulk = new BulkOrders(campus.university());
    }

    void run() {
        screen.title(campus.size());
        BulkReport report;
        do {
            campus.waitUntil(EVENING);
            screen.night(campus.time());
            report = bulk.place(campus.students(), Campus.OPERATOR, new Pace());
            screen.ended(campus.time(), report);
        } while (report.state() != BulkState.FINISHED);
        screen.report(report);
        askAgain(report);
    }

    /** In the morning somebody repairs what the log has told, and orders for those students only. */
    private void askAgain(BulkReport report) {
        campus.waitUntil(OFFICE_OPENS);
        campus.repairRegistry();
        screen.again(campus.time(), report.undecided().size());
        BulkReport again = bulk.place(report.undecided().stream(), Campus.OPERATOR, AfterBatch.GO_ON);
        screen.report(again);
    }

    /** Shows the progress, waits for the ministry as long as orders are new, and stops in the morning. */
    private final class Pace implements AfterBatch {

        private int placed;

        @Override
        public boolean goesOn(BulkReport soFar) {
            int newOrders = soFar.count(BulkOutcome.PLACED) - placed;
            placed += newOrders;
            campus.pause(PAUSE_PER_ORDER.multipliedBy(newOrders));
            if (newOrders > 0) {
                screen.progress(campus.time(), soFar, campus.size());
            }
            return campus.time().toLocalTime().isBefore(MORNING)
                    || !campus.time().toLocalTime().isBefore(EVENING);
        }
    }
}
