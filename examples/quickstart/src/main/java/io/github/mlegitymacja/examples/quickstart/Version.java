package io.github.mlegitymacja.examples.quickstart;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build has written into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Quickstart.class.getPackage().getImplementationVersion())
                .orElse("(not packed)");
        return new String[] {"mLegitymacja quickstart " + version};
    }
}
