package io.github.mlegitymacja.examples.semester;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Reads the version that the build has written into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(SemesterDemo.class.getPackage().getImplementationVersion())
                .orElse("(not packed)");
        return new String[] {"mLegitymacja semester " + version};
    }
}
