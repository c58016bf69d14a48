package fi.lupa;

import fi.lupa.adapter.embedded.DatabasePreparation;
import fi.lupa.adapter.embedded.EmbeddedPostgres;
import fi.lupa.adapter.embedded.Secret;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * The embedded PostgreSQL for {@code @QuarkusTest}, which does not go through {@link Lupa}: the same classes, in a directory
 * that is thrown away. Use it as {@code @QuarkusTestResource(LupaTestResource.class)}. HTTP and MQTT listen on free ports.
 */
public final class LupaTestResource implements QuarkusTestResourceLifecycleManager {

    /** The password of {@code admin} in tests. */
    public static final String ADMIN_PASSWORD = "test-admin-password";

    private static final Path SOFTWARE = Path.of("target", "postgres-software").toAbsolutePath();

    private Path dataDir;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            dataDir = Files.createTempDirectory("lupa-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = EmbeddedPostgres.start(dataDir.resolve("postgres"), SOFTWARE);
        Map<String, String> settings = new HashMap<>(
                DerivedSettings.of(DatabasePreparation.prepare(postgres.owner()), new Secret(ADMIN_PASSWORD)));
        settings.putAll(auditKey());
        settings.put("lupa.data-dir", dataDir.toString());
        settings.put("lupa.audit.head-period", "PT24H");
        settings.put("lupa.mqtt.port", "0");
        settings.put("quarkus.http.test-port", "0");
        return Map.copyOf(settings);
    }

    private Map<String, String> auditKey() {
        try {
            return AuditKeyFile.kept(dataDir.resolve("audit-key")).settings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (postgres == null) {
            return;
        }
        postgres.close();
        try {
            FileUtils.deleteDirectory(dataDir.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
