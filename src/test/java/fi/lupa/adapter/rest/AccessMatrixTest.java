package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Role by endpoint by store: everybody gets what is theirs, and nobody learns or changes anything else. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(GenerousSettings.class)
class AccessMatrixTest {
    @Test
    void everyoneGetsWhatIsTheirsAndNothingElse() throws IOException {
        assertThat(AccessProbe.violations()).isEmpty();
    }

    @Test
    void everyOperationHasARow() throws IOException {
        Set<String> rows = AccessCase.all().stream().map(AccessCase::operation).collect(Collectors.toSet());
        assertThat(rows).isEqualTo(published());
    }

    private static Set<String> published() {
        Map<String, Map<String, Object>> paths = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        Set<String> operations = new TreeSet<>();
        paths.forEach((path, calls) ->
                calls.keySet().forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }
}
