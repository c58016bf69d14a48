package fi.lupa;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class WiringTest {

    @Inject
    Clock clock;

    @Inject
    SecureRandom random;

    @Inject
    Pool main;

    @Inject
    @ReactiveDataSource("ledger")
    Pool ledger;

    @Inject
    @ReactiveDataSource("ends")
    Pool ends;

    @ConfigProperty(name = "lupa.admin-password")
    String adminPassword;

    @Test
    void everyDatasourceSignsInWithTheLesserRole() {
        for (Pool pool : new Pool[] {main, ledger, ends}) {
            assertThat(currentUser(pool)).isEqualTo("lupa_app");
        }
    }

    @Test
    void timeAndEntropyAreInjected() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(random.nextLong()).isNotEqualTo(random.nextLong());
    }

    @Test
    void adminPasswordInForceIsASetting() {
        assertThat(adminPassword).isEqualTo(LupaTestResource.ADMIN_PASSWORD);
    }

    private static String currentUser(Pool pool) {
        return pool.query("SELECT current_user")
                .execute()
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
