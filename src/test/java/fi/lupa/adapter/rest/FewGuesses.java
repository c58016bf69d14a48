package fi.lupa.adapter.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Three wrong passwords are too many already. */
public final class FewGuesses implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("lupa.wrong-passwords", "2");
    }
}
