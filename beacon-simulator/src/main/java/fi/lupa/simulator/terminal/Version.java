package fi.lupa.simulator.terminal;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names, or {@code unpackaged} when run from class files. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"beacon-simulator " + Objects.requireNonNullElse(version, "unpackaged")};
    }
}
