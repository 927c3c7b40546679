package io.github.mlegitymacja.core.search;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.testsupport.Samples;

/** Runs an activity with the real {@link OrderService} and {@link BackgroundWork} on {@link SteppedPorts}. */
final class ActivityRunner {

    private ActivityRunner() {}

    static void run(Activity activity, SteppedPorts ports) {
        if (activity.task().isBackground()) {
            work(activity, ports, 1);
        } else {
            serve(activity, ports);
        }
    }

    static void work(Activity activity, SteppedPorts ports, int batchSize) {
        var settings = WorkSettings.builder().batchSize(batchSize).build();
        var work = new BackgroundWork(university(activity, ports), settings);
        switch (activity.task()) {
            case WITHDRAW -> work.withdraw();
            case SUBMIT -> work.submit();
            case POLL -> work.poll();
            case RECHECK -> work.checkEntitlement();
            default -> throw new IllegalArgumentException("not background work: " + activity.task());
        }
    }

    private static void serve(Activity activity, SteppedPorts ports) {
        var service = new OrderService(university(activity, ports));
        OrderId order = Situation.id(activity.target());
        var result = switch (activity.task()) {
            case ORDER -> service.order(Situation.STUDENT);
            case CANCEL -> service.cancel(Situation.STUDENT, order);
            case RENEW -> service.renew(Situation.STUDENT, order);
            case REVOKE ->
                new OfficeService(university(activity, ports))
                        .revoke(order, new Reason("LOST", "status lost"), Samples.OPERATOR);
            default -> throw new IllegalArgumentException("not a service: " + activity.task());
        };
        // A refusal is as good as a success: the search looks at the situation only.
        assertNotNull(result);
    }

    private static University university(Activity activity, SteppedPorts ports) {
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
