package fi.lupa.adapter.rest;

import fi.lupa.adapter.db.NoDatabaseRole;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** The application's filter alone. */
public final class WithoutDatabaseRole implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(NoDatabaseRole.class);
    }
}
