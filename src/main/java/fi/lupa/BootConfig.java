package fi.lupa;

import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration that can be read before Quarkus boots: system properties, environment, {@code .env} and
 * {@code config/application.properties}, with the precedence they have in Quarkus ("Configuration Reference Guide",
 * "Configuration sources").
 */
final class BootConfig {

    private static final int FILE_ORDINAL = 260;

    private BootConfig() {}

    /** Reads the sources that exist in the working directory. */
    static Config load() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addSystemSources()
                .addDefaultInterceptors()
                .withSources(new DotEnvConfigSourceProvider());
        Path file = Path.of("config", "application.properties");
        if (Files.exists(file)) {
            builder.withSources(properties(file));
        }
        return builder.build();
    }

    private static PropertiesConfigSource properties(Path file) {
        try {
            return new PropertiesConfigSource(file.toUri().toURL(), FILE_ORDINAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
