package fi.lupa.adapter.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** Row level security alone. */
public final class WithoutStoreFilter implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(NoStoreFilter.class);
    }
}
