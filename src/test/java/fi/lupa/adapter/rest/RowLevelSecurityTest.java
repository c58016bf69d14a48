package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The matrix with the application's filter removed. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(WithoutStoreFilter.class)
class RowLevelSecurityTest {
    @Test
    void rowLevelSecurityAloneLeaksNothing() throws IOException {
        assertThat(AccessProbe.violations()).isEmpty();
    }
}
