package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The matrix with both walls removed: it sees the leaks, so that seeing none elsewhere means something. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(WithoutWalls.class)
class NoWallTest {
    @Test
    void matrixBites() throws IOException {
        List<String> violations = AccessProbe.violations();
        for (String operation : List.of(
                "GET /api/v1/offers/{offer} [b]",
                "PUT /api/v1/offers/{offer} [b]",
                "DELETE /api/v1/offers/{offer} [b]",
                "POST /api/v1/offers/{offer}/stop [b]",
                "GET /api/v1/offers []",
                "GET /api/v1/stores/{store} [b]",
                "GET /api/v1/retailers/{retailer} [elsewhere]",
                "GET /api/v1/retailers/{retailer}/topics/{topic} [elsewhere]",
                "GET /api/v1/retailers/{retailer}/notices/{notice} [elsewhere]")) {
            assertThat(violations).anyMatch(violation -> violation.startsWith("MANAGER_A " + operation));
        }
        assertThat(violations).allMatch(violation -> violation.startsWith("MANAGER"));
    }
}
