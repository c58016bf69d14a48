package fi.lupa.adapter.rest;

import fi.lupa.adapter.db.NoDatabaseRole;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** Neither the application's filter nor row level security. */
public final class WithoutWalls implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(NoStoreFilter.class, NoDatabaseRole.class);
    }
}
