package io.github.mlegitymacja.examples.ministry.simulator;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Reads the version that the build has written into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packed)");
        return new String[] {"mLegitymacja ministry simulator " + version};
    }
}
