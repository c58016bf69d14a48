package fi.lupa.adapter.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Fixed ids may be claimed, and enrolment is not limited. */
public final class GenerousSettings implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("lupa.static-claims", "true", "lupa.enrolment-rate", "100000");
    }
}
