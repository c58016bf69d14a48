package fi.lupa;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.adapter.embedded.DatabaseAddress;
import fi.lupa.adapter.embedded.DatabaseLogin;
import fi.lupa.adapter.embedded.Secret;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DerivedConfigSourceTest {

    private static final DatabaseLogin APP = new DatabaseLogin(
            new DatabaseAddress("127.0.0.1", 5433, "lupa", "disable"), "lupa_app", new Secret("app-secret"));

    @AfterEach
    void forget() {
        DerivedSettings.hold(Map.of());
    }

    @Test
    void serviceLoaderFindsTheSourceOfWhatIsHeld() {
        DerivedSettings.hold(DerivedSettings.of(APP, new Secret("admin-secret")));

        ConfigSource source = ServiceLoader.load(ConfigSource.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(DerivedConfigSource.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(source.getValue("lupa.admin-password")).isEqualTo("admin-secret");
        assertThat(source.getValue("quarkus.datasource.ends.username")).isEqualTo("lupa_app");
        assertThat(source.getValue("quarkus.datasource.ledger.password")).isEqualTo("app-secret");
        assertThat(source.getValue("quarkus.datasource.reactive.url"))
                .isEqualTo("postgresql://127.0.0.1:5433/lupa?sslmode=disable");
    }

    @Test
    void sourceIsEmptyBeforeTheBoot() {
        assertThat(new DerivedConfigSource().getPropertyNames()).isEmpty();
    }
}
