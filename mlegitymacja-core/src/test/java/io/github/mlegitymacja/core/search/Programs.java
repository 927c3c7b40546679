package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;

/** The real classes at work on stepped ports. */
final class Programs {

    private Programs() {}

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
            case HAND_OVER -> work.handOver();
            case POLL -> work.poll();
            case RECHECK -> work.recheckEligibility();
            default -> throw new IllegalArgumentException("not background work: " + activity.task());
        }
    }

    private static void serve(Activity activity, SteppedPorts ports) {
        var service = new OrderService(university(activity, ports));
        OrderId order = World.id(activity.target());
        var done = switch (activity.task()) {
            case ORDER -> service.order(World.STUDENT);
            case CANCEL -> service.cancel(World.STUDENT, order);
            case RENEW -> service.renew(World.STUDENT, order);
            case REVOKE -> service.revoke(order, new Reason("LOST", "status lost"));
            default -> throw new IllegalArgumentException("not a service: " + activity.task());
        };
        // Being refused is as good as being served: the world is what counts.
        done.isRight();
    }

    private static University university(Activity activity, SteppedPorts ports) {
        return University.builder()
                .store(ports)
                .gateway(ports)
                .registry(ports)
                .calendar(World.CALENDAR)
                .clock(() -> World.TIMES.get(activity.startedAt()))
                .orderIds(now -> ports.nextId())
                .build();
    }
}
