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

    static void run(Process process, SteppedPorts ports) {
        if (process.task().isBackground()) {
            work(process, ports, 1);
        } else {
            serve(process, ports);
        }
    }

    static void work(Process process, SteppedPorts ports, int batchSize) {
        var settings = WorkSettings.builder().batchSize(batchSize).build();
        var work = new BackgroundWork(university(process, ports), settings);
        switch (process.task()) {
            case WITHDRAW -> work.withdraw();
            case HAND_OVER -> work.handOver();
            case POLL -> work.poll();
            case RECHECK -> work.recheckEligibility();
            default -> throw new IllegalArgumentException("not background work: " + process.task());
        }
    }

    private static void serve(Process process, SteppedPorts ports) {
        var service = new OrderService(university(process, ports));
        OrderId order = World.id(process.target());
        var done = switch (process.task()) {
            case ORDER -> service.order(World.STUDENT);
            case CANCEL -> service.cancel(World.STUDENT, order);
            case RENEW -> service.renew(World.STUDENT, order);
            case REVOKE -> service.revoke(order, new Reason("LOST", "status lost"));
            default -> throw new IllegalArgumentException("not a service: " + process.task());
        };
        // Being refused is as good as being served: the world is what counts.
        done.isRight();
    }

    private static University university(Process process, SteppedPorts ports) {
        return University.builder()
                .store(ports)
                .gateway(ports)
                .registry(ports)
                .calendar(World.CALENDAR)
                .clock(() -> World.TIMES.get(process.startedAt()))
                .orderIds(now -> ports.nextId())
                .build();
    }
}
