package fi.lupa;

import fi.lupa.adapter.embedded.DatabaseLogin;
import fi.lupa.adapter.embedded.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The settings that decide what is started before Quarkus is.
 *
 * @param dataDir directory of all data, absolute
 * @param externalDatabase the owner's sign-in to an external database; empty: PostgreSQL is embedded
 * @param externalBroker the sign-in to an external MQTT broker; empty: the program is itself the MQTT endpoint
 * @param brokerClientId the client id there; empty: it is generated and kept in the data directory
 * @param adminPassword the password of {@code admin}; empty: it is generated and kept in the data directory
 * @param auditKeyFile the key that heads of audit chains are signed with; empty: it is generated and kept in the data directory
 */
record BootSettings(
        Path dataDir,
        Optional<DatabaseLogin> externalDatabase,
        Optional<BrokerLogin> externalBroker,
        Optional<String> brokerClientId,
        Optional<Secret> adminPassword,
        Optional<Path> auditKeyFile) {

    /**
     * Parses the settings.
     *
     * @throws InvalidSettingsException naming all problems at once
     */
    static BootSettings read(Config config) {
        List<String> problems = new ArrayList<>();
        SettingsReader reader = new SettingsReader(config, problems);
        ExternalSettings external = new ExternalSettings(reader);
        BootSettings settings = new BootSettings(
                Path.of(reader.text("lupa.data-dir").orElse("data"))
                        .toAbsolutePath()
                        .normalize(),
                external.database(),
                external.broker(),
                reader.text("lupa.broker.client-id"),
                reader.text("lupa.admin-password").map(Secret::new),
                reader.text("lupa.audit.key-file")
                        .map(file -> Path.of(file).toAbsolutePath().normalize()));
        reader.checkPort("lupa.http.port");
        reader.checkPort("lupa.mqtt.port");
        MeasureRules.check(reader);
        reader.checkClientId("lupa.broker.client-id");
        if (reader.isProduction()) {
            problems.addAll(ProductionRules.problems(settings, reader));
        }
        problems.addAll(DemoRules.problems(reader));
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return settings;
    }
}
