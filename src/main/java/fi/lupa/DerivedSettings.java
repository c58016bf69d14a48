package fi.lupa;

import fi.lupa.adapter.embedded.DatabaseLogin;
import fi.lupa.adapter.embedded.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings that are known only once the database runs. Handed to Quarkus in memory, by {@link DerivedConfigSource}: a
 * system property would show the passwords to every tool that lists properties.
 */
final class DerivedSettings {

    private static final List<String> DATASOURCES =
            List.of("quarkus.datasource", "quarkus.datasource.ledger", "quarkus.datasource.ends");

    private static final String BROKER_GRACE = "PT2.2S";

    private static volatile Map<String, String> held = Map.of();

    private DerivedSettings() {}

    /** The settings for a run on {@code database}: one sign-in for all reactive datasources, and the admin's password. */
    static Map<String, String> of(DatabaseLogin database, Secret adminPassword) {
        Map<String, String> settings = new HashMap<>();
        for (String datasource : DATASOURCES) {
            settings.put(datasource + ".username", database.username());
            settings.put(datasource + ".password", database.password().value());
            settings.put(datasource + ".reactive.url", database.address().reactiveUrl());
        }
        settings.put("lupa.admin-password", adminPassword.value());
        return Map.copyOf(settings);
    }

    /**
     * What changes with a broker, which accepts a push before it delivers it: the push is gone from it after two seconds, and
     * until then it may be under way (see {@code docs/security.md}).
     */
    static Map<String, String> ofBroker(String clientId) {
        return Map.of(
                "lupa.broker.client-id", clientId,
                "lupa.delivery.grace", BROKER_GRACE,
                "lupa.delivery.accepted-grace", BROKER_GRACE);
    }

    /** Makes {@code settings} those of this process; to be called before Quarkus starts. */
    static void hold(Map<String, String> settings) {
        held = settings;
    }

    static Map<String, String> held() {
        return held;
    }
}
