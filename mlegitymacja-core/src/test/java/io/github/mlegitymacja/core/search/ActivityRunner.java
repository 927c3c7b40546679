package io.github.mlegitymacja.core.search;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.testsupport.Samples;

/** Runs an activity with the real services and {@link BackgroundWork} on {@link SteppedPorts}. */
final class ActivityRunner {

    private static final Reason REASON = new Reason("LOST", "status lost");

    private final SteppedPorts ports;
    private final RevocationLimit limit;

    /**
     * @param ports the ports
     * @param limit how many orders an entitlement check may revoke
     */
    ActivityRunner(SteppedPorts ports, RevocationLimit limit) {
        this.ports = ports;
        this.limit = limit;
    }

    void run(Activity activity) {
        if (activity.task().isBackground()) {
            work(activity, 1);
        } else {
            serve(activity);
        }
    }

    void work(Activity activity, int batchSize) {
        var settings = WorkSettings.builder()
                .batchSize(batchSize)
                .revocationLimit(limit)
                .build();
        var work = new BackgroundWork(university(activity), settings);
        switch (activity.task()) {
            case WITHDRAW -> work.withdraw();
            case SUBMIT -> work.submit();
            case POLL -> work.poll();
            case RECHECK -> work.checkEntitlement();
            default -> throw new IllegalArgumentException("not background work: " + activity.task());
        }
    }

    private void serve(Activity activity) {
        var service = new OrderService(university(activity));
        var office = new OfficeService(university(activity));
        OrderId order = Situation.id(activity.target());
        var result = switch (activity.task()) {
            case ORDER -> service.order(Situation.STUDENT);
            case PLACE -> office.order(Situation.STUDENT, Samples.OPERATOR);
            case CANCEL -> service.cancel(Situation.STUDENT, order);
            case RENEW -> service.renew(Situation.STUDENT, order);
            case REVOKE -> office.revoke(order, REASON, Samples.OPERATOR);
            case SETTLE -> office.settle(order, REASON, Samples.OPERATOR);
            default -> throw new IllegalArgumentException("not a service: " + activity.task());
        };
        // A refusal is as good as a success: the search looks at the situation only.
        assertNotNull(result);
    }

    private University university(Activity activity) {
        return University.builder()
                .store(ports)
                .gateway(ports)
                .registry(ports)
                .calendar(Situation.CALENDAR)
                .clock(() -> Situation.TIMES.get(activity.startedAt()))
                .orderIds(now -> ports.nextId())
                .build();
    }
}
