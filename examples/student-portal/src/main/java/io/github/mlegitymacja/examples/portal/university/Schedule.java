package io.github.mlegitymacja.examples.portal.university;

import io.github.mlegitymacja.core.work.BackgroundWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Calls the background work. All instances may do this at the same time, because the store gives each order to one of
 * them.
 */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty("portal.background-work")
class Schedule {

    private final BackgroundWork work;

    Schedule(BackgroundWork work) {
        this.work = work;
    }

    @Scheduled(fixedDelayString = "${portal.work-every}")
    void workOff() {
        work.tick();
    }

    /** Above its limit, the check revokes nothing and logs an error; a clerk decides on the page of the check. */
    @Scheduled(cron = "${portal.check-entitlement-at}", zone = "Europe/Warsaw")
    void revokeWhereStatusWasLost() {
        work.checkEntitlement();
    }
}
