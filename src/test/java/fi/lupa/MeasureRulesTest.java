package fi.lupa;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureRulesTest {
    @ParameterizedTest
    @CsvSource({
        "LUPA_LANES, 0",
        "LUPA_LANES, -1",
        "LUPA_LANES, 257",
        "LUPA_LANES, two",
        "LUPA_PUSHES_PER_VISIT, 0",
        "LUPA_WRONG_PASSWORDS, 0",
        "LUPA_WRONG_PASSWORDS, -1",
        "LUPA_MQTT_MAX_PUSHES, 1.5",
        "LUPA_VISIT_TIMEOUT, 5s",
        "LUPA_VISIT_TIMEOUT, 300",
        "LUPA_VISIT_TIMEOUT, PT0S",
        "LUPA_VISIT_TIMEOUT, -PT5S",
        "LUPA_SIGHTING_LATENESS, -PT1S",
        "LUPA_ZONE_HYSTERESIS, -1",
        "LUPA_ZONE_HYSTERESIS, NaN",
        "LUPA_CONSENT_MAX_DURATION, half a year",
        "LUPA_PUBLIC_URL, offers.example",
        "LUPA_PUBLIC_URL, ftp://offers.example",
        "LUPA_PUBLIC_URL, https:///o",
        "LUPA_PUBLIC_URL, https://offers.example/",
        "LUPA_PUBLIC_URL, https://offers.example?a=b",
        "LUPA_PUBLIC_URL, https://user@offers.example",
        "LUPA_PUBLIC_URL, 'https://offers example'",
    })
    void whatMeasuresNothingIsRefusedByName(String setting, String value) {
        assertThat(problems(setting, value))
                .singleElement()
                .asString()
                .startsWith(setting + " must be ")
                .doesNotContain(value);
    }

    @ParameterizedTest
    @CsvSource({
        "LUPA_LANES, 1",
        "LUPA_PUSHES_PER_VISIT, 9",
        "LUPA_VISIT_TIMEOUT, PT5S",
        "LUPA_SIGHTING_LATENESS, PT0S",
        "LUPA_ZONE_HYSTERESIS, 3.5",
        "LUPA_CONSENT_MAX_DURATION, P6M",
        "LUPA_PUBLIC_URL, http://127.0.0.1:8080",
        "LUPA_PUBLIC_URL, https://offers.example/lupa",
    })
    void whatMeasuresIsTaken(String setting, String value) {
        assertThat(problems(setting, value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LUPA_SIGHTING_MAX_AGE",
                "LUPA_SIGHTING_MAX_AHEAD",
                "LUPA_ZONE_TIMEOUT",
                "LUPA_DELIVERY_DEADLINE",
                "LUPA_DELIVERY_GRACE",
                "LUPA_ENDING_PATIENCE",
                "LUPA_MQTT_CONNECT_TIMEOUT"
            })
    void everyDurationIsIso8601(String setting) {
        assertThat(problems(setting, "5s")).hasSize(1);
        assertThat(problems(setting, "PT5S")).isEmpty();
    }

    private static List<String> problems(String setting, String value) {
        List<String> problems = new ArrayList<>();
        MeasureRules.check(new SettingsReader(
                new SmallRyeConfigBuilder()
                        .withSources(new EnvConfigSource(Map.of(setting, value), 300))
                        .build(),
                problems));
        return problems;
    }
}
