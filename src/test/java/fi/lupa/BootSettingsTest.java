package fi.lupa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.adapter.embedded.DatabaseAddress;
import fi.lupa.adapter.embedded.DatabaseLogin;
import fi.lupa.adapter.embedded.Secret;
import fi.lupa.adapter.mqtt.BrokerAddress;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootSettingsTest {

    private static final Map<String, String> PRODUCTION = Map.of(
            "LUPA_PROFILE", "production",
            "LUPA_ADMIN_PASSWORD", "twelve-chars",
            "LUPA_PUBLIC_URL", "https://offers.example",
            "LUPA_DB_URL", "postgresql://db/lupa?sslmode=require",
            "LUPA_DB_USERNAME", "lupa_owner",
            "LUPA_DB_PASSWORD", "owner-secret");

    @Test
    void withoutSettingsTheDatabaseIsEmbeddedUnderData() {
        BootSettings settings = read(Map.of());

        assertThat(settings.externalDatabase()).isEmpty();
        assertThat(settings.adminPassword()).isEmpty();
        assertThat(settings.dataDir()).isAbsolute().hasFileName("data");
    }

    @Test
    void externalDatabaseIsReadFromItsThreeSettings() {
        BootSettings settings = read(Map.of(
                "LUPA_DB_URL", "jdbc:postgresql://db:5433/offers?sslmode=verify-full",
                "LUPA_DB_USERNAME", "owner",
                "LUPA_DB_PASSWORD", "owner-secret"));

        assertThat(settings.externalDatabase())
                .contains(new DatabaseLogin(
                        new DatabaseAddress("db", 5433, "offers", "verify-full"), "owner", new Secret("owner-secret")));
    }

    @Test
    void externalBrokerIsReadFromItsThreeSettings() {
        BootSettings settings = read(Map.of(
                "LUPA_BROKER_URL", "mqtts://broker.example.com",
                "LUPA_BROKER_USERNAME", "lupa",
                "LUPA_BROKER_PASSWORD", "broker-secret"));

        assertThat(settings.externalBroker())
                .contains(new BrokerLogin(
                        new BrokerAddress("broker.example.com", 8883, true), "lupa", new Secret("broker-secret")));
        assertThat(settings.toString()).doesNotContain("broker-secret");
    }

    @Test
    void externalBrokerNeedsNameAndPasswordAndAClientIdWithoutWildcards() {
        assertThatThrownBy(() -> read(Map.of("LUPA_BROKER_URL", "tcp://broker", "LUPA_BROKER_CLIENT_ID", "a/#")))
                .hasMessageContainingAll(
                        "LUPA_BROKER_USERNAME is required",
                        "LUPA_BROKER_PASSWORD is required",
                        "LUPA_BROKER_CLIENT_ID must be");
    }

    @Test
    void engineDoesNotSignInToABrokerWithTheAdministratorsName() {
        Map<String, String> settings = Map.of(
                "LUPA_BROKER_URL", "mqtt://broker",
                "LUPA_BROKER_USERNAME", "admin",
                "LUPA_BROKER_PASSWORD", "broker-secret");
        assertThatThrownBy(() -> read(settings)).hasMessageContaining("LUPA_BROKER_USERNAME must not be admin");
    }

    @Test
    void productionTakesPlainTextToABrokerOfThisMachineOnly() {
        Map<String, String> settings = new HashMap<>(PRODUCTION);
        settings.put("LUPA_BROKER_USERNAME", "lupa");
        settings.put("LUPA_BROKER_PASSWORD", "broker-secret");
        settings.put("LUPA_BROKER_URL", "mqtt://127.0.0.1:1883");
        assertThat(read(settings).externalBroker()).isPresent();

        settings.put("LUPA_BROKER_URL", "mqtt://broker.example.com");
        assertThatThrownBy(() -> read(settings)).hasMessageContaining("LUPA_BROKER_URL must be mqtts://");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        Map<String, String> broken =
                Map.of("LUPA_HTTP_PORT", "65536", "LUPA_MQTT_PORT", "x1", "LUPA_DB_USERNAME", "owner");

        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll("LUPA_HTTP_PORT must be", "LUPA_MQTT_PORT must be", "LUPA_DB_USERNAME has no");
    }

    @Test
    void externalDatabaseNeedsNameAndPassword() {
        assertThatThrownBy(() -> read(Map.of("LUPA_DB_URL", "postgresql://db/lupa")))
                .hasMessageContainingAll("LUPA_DB_USERNAME is required", "LUPA_DB_PASSWORD is required");
    }

    @Test
    void refusedUrlDoesNotShowItsPassword() {
        assertThatThrownBy(() -> read(Map.of("LUPA_DB_URL", "postgresql://owner:hunter2@db/lupa")))
                .hasMessageContaining("LUPA_DB_URL must not contain credentials")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void settingsDoNotShowTheirPasswords() {
        assertThat(read(PRODUCTION).toString()).doesNotContain("twelve-chars", "owner-secret");
    }

    @Test
    void demonstrationIsRefusedInProductionAndBeyondTheLoopbackInterface() {
        Map<String, String> exposed = new HashMap<>(PRODUCTION);
        exposed.put("LUPA_DEMO", "true");
        exposed.put("LUPA_HTTP_HOST", "0.0.0.0");

        assertThatThrownBy(() -> read(exposed))
                .hasMessageContainingAll(
                        "LUPA_DEMO must not be true in production", "LUPA_DEMO needs LUPA_HTTP_HOST to be a loopback");
        assertThat(read(Map.of("LUPA_DEMO", "true")).externalDatabase()).isEmpty();
        assertThat(read(Map.of("LUPA_DEMO", "false", "LUPA_HTTP_HOST", "0.0.0.0"))
                        .externalDatabase())
                .isEmpty();
    }

    @Test
    void unknownProfileIsRefused() {
        assertThatThrownBy(() -> read(Map.of("LUPA_PROFILE", "prod")))
                .hasMessageContaining("LUPA_PROFILE must be development or production");
    }

    @Test
    void productionStartsWhenEveryRuleHolds() {
        assertThat(read(PRODUCTION).externalDatabase()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "LUPA_ADMIN_PASSWORD, elevenchars, LUPA_ADMIN_PASSWORD must be set in production",
        "LUPA_ADMIN_PASSWORD, '', LUPA_ADMIN_PASSWORD must be set in production",
        "LUPA_DB_URL, postgresql://db/lupa, LUPA_DB_URL must name an external database",
        "LUPA_DB_URL, postgresql://db/lupa?sslmode=prefer, LUPA_DB_URL must name an external database",
        "LUPA_STATIC_CLAIMS, true, LUPA_STATIC_CLAIMS must not be true",
        "LUPA_HTTP_HOST, 0.0.0.0, LUPA_HTTP_HOST must be a loopback address",
        "LUPA_PUBLIC_URL, '', LUPA_PUBLIC_URL must be set in production",
        "LUPA_PUBLIC_URL, http://offers.example, LUPA_PUBLIC_URL must be set in production",
        "LUPA_MQTT_HOST, 192.0.2.1, LUPA_MQTT_HOST must be a loopback address",
    })
    void productionRefuses(String setting, String value, String rule) {
        Map<String, String> settings = new HashMap<>(PRODUCTION);
        settings.put(setting, value);

        assertThatThrownBy(() -> read(settings)).hasMessageContaining(rule);
    }

    private static BootSettings read(Map<String, String> environment) {
        return BootSettings.read(new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .build());
    }
}
