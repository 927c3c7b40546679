package example;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.MonthDay;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

@ApplicationScoped
public class Mlegitymacja {

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

    @Produces
    @Singleton
    University university(OrderStore store, MinistryGateway ministry, StudentRegistry registry) {
        return University.builder()
                .store(store)
                .gateway(ministry)
                .registry(registry)
                .calendar(StandardCalendar.withSummerFrom(MonthDay.of(2, 22)))
                .build();
    }

    @Produces
    @Singleton
    OrderService orders(University university) {
        return new OrderService(university);
    }

    void start(@Observes Startup event, University university) {
        var work = new BackgroundWork(university);
        threads.scheduleWithFixedDelay(work::tick, 0, 5, TimeUnit.SECONDS);
        threads.scheduleAtFixedRate(() -> check(work), 20, 24, TimeUnit.HOURS);
    }

    private static void check(BackgroundWork work) {
        try {
            work.checkEntitlement();
        } catch (RuntimeException e) {
            System.getLogger("mlegitymacja").log(System.Logger.Level.ERROR, "no entitlement check: " + e.getClass());
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(30, TimeUnit.SECONDS);
    }
}
