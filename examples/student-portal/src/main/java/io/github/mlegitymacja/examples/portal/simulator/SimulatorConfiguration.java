package io.github.mlegitymacja.examples.portal.simulator;

import io.github.mlegitymacja.examples.ministry.life.Fate;
import io.github.mlegitymacja.examples.ministry.life.ImmutableHabits;
import io.github.mlegitymacja.examples.ministry.life.SimulatedMinistry;
import io.github.mlegitymacja.spi.port.Submission;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A simulated ministry with a memory of its own. A university puts its own gateway to the real one in its place. */
@Configuration(proxyBeanMethods = false)
@Profile("simulator")
class SimulatorConfiguration {

    private static final String UNLUCKY = "usos-1009";

    @Bean
    SimulatedMinistry ministry(SimulatorSettings settings, InstantSource clock) {
        var habits = ImmutableHabits.builder()
                .shortest(settings.shortest())
                .longest(settings.longest())
                .askAfter(settings.askAfter())
                .fates((submission, earlier) -> fate(submission))
                .build();
        return SimulatedMinistry.in(new DriverManagerDataSource(settings.memory()), clock, habits);
    }

    private static Fate fate(Submission submission) {
        return submission.student().id().value().equals(UNLUCKY) ? Fate.FAIL : Fate.ISSUE;
    }
}
