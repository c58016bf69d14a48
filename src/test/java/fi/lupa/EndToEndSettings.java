package fi.lupa;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Fixed ids may be claimed, a visit may have several pushes, and other makes of gateways are mapped. */
public final class EndToEndSettings implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "lupa.static-claims", "true",
                "lupa.enrolment-rate", "100000",
                "lupa.pushes-per-visit", "9",
                "lupa.gateways-file", "src/test/resources/end-to-end/gateways.yaml");
    }
}
