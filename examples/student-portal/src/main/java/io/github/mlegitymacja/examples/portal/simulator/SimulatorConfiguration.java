package io.github.mlegitymacja.examples.portal.simulator;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import io.github.mlegitymacja.examples.ministry.gateway.ImmutableMinistrySettings;
import io.github.mlegitymacja.examples.ministry.life.Fate;
import io.github.mlegitymacja.examples.ministry.life.Habits;
import io.github.mlegitymacja.examples.ministry.life.ImmutableHabits;
import io.github.mlegitymacja.examples.ministry.simulator.ImmutableSimulatorSettings;
import io.github.mlegitymacja.examples.ministry.simulator.Simulator;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Starts a simulated ministry, and connects to it over HTTP. A university uses its own gateway to the real ministry
 * instead.
 */
@Configuration(proxyBeanMethods = false)
@Profile("simulator")
class SimulatorConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatorConfiguration.class);
    private static final String UNLUCKY = "usos-1009";

    @Bean(destroyMethod = "close")
    Simulator simulator(SimulatorSettings settings, InstantSource clock) throws IOException {
        var simulator = Simulator.start(ImmutableSimulatorSettings.builder()
                .data(Optional.of(settings.data())
                        .filter(file -> !file.isEmpty())
                        .map(Path::of))
                .clock(clock)
                .habits(habits(settings))
                .build());
        LOG.atInfo().addKeyValue("at", simulator.uri()).log("simulator.started");
        return simulator;
    }

    @Bean
    MinistryGateway ministry(Simulator simulator) {
        return new HttpMinistryGateway(
                ImmutableMinistrySettings.builder().baseUri(simulator.uri()).build());
    }

    private static Habits habits(SimulatorSettings settings) {
        return ImmutableHabits.builder()
                .shortest(settings.shortest())
                .longest(settings.longest())
                .askAfter(settings.askAfter())
                .codesLast(settings.codesLast())
                .fates((submission, earlier) -> fate(submission))
                .build();
    }

    private static Fate fate(Submission submission) {
        return submission.student().id().value().equals(UNLUCKY) ? Fate.FAIL : Fate.ISSUE;
    }
}
