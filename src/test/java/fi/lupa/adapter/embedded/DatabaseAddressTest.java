package fi.lupa.adapter.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://db:5432/lupa", "jdbc:postgresql://db:5432/lupa", "postgresql://db/lupa"})
    void bothFormsMeanTheSame(String url) {
        assertThat(DatabaseAddress.parse(url)).isEqualTo(new DatabaseAddress("db", 5432, "lupa", "prefer"));
    }

    @Test
    void addressIsGivenInBothForms() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://[::1]:6000/lupa?sslmode=require");

        assertThat(address.reactiveUrl()).isEqualTo("postgresql://[::1]:6000/lupa?sslmode=require");
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]:6000/lupa?sslmode=require");
    }

    @ParameterizedTest
    @CsvSource({
        "disable, false",
        "allow, false",
        "prefer, false",
        "require, true",
        "verify-ca, true",
        "verify-full, true"
    })
    void onlySomeModesEncryptAlways(String mode, boolean encrypted) {
        assertThat(DatabaseAddress.parse("postgresql://db/lupa?sslmode=" + mode).isEncrypted())
                .isEqualTo(encrypted);
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://db/lupa, must start with",
        "db:5432/lupa, must start with",
        "postgresql:lupa, must name one host",
        "'postgresql://a,b/lupa', must name one host",
        "postgresql://db, must name a database",
        "postgresql://db/, must name a database",
        "postgresql://db/lupa/more, must name a database",
        "postgresql://db/lupa?user=x, takes no parameter but sslmode",
        "postgresql://db/lupa?sslmode=maybe, has an sslmode",
        "postgresql://d b/lupa, must be a URL",
    })
    void brokenUrlIsRefusedWithItsRule(String url, String rule) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(rule);
    }
}
