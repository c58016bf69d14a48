package fi.lupa;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The demonstration is on. */
public final class DemoSettings implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "lupa.demo", "true",
                "lupa.static-claims", "true",
                "lupa.enrolment-rate", "100000",
                "lupa.pushes-per-visit", "9");
    }
}
