package fi.lupa;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Visits are over after two seconds of silence. */
public final class FarewellSettings implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "lupa.static-claims", "true",
                "lupa.enrolment-rate", "100000",
                "lupa.pushes-per-visit", "9",
                "lupa.visit.timeout", "PT2S",
                "lupa.sighting.lateness", "PT0.2S");
    }
}
