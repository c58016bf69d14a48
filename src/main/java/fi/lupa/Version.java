package fi.lupa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
            String version = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            return new String[] {"lupa " + version.strip()};
        }
    }
}
