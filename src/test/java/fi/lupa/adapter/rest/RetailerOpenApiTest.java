package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class RetailerOpenApiTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/retailers/{retailer}, get put",
        "/api/v1/retailers/{retailer}/topics/{topic}, get put",
        "/api/v1/retailers/{retailer}/notices/{notice}, get put",
        "/api/v1/stores/{store}, get put",
        "/api/v1/stores/{store}/gateways/{gateway}/credentials, post",
        "/api/v1/offers, get",
        "/api/v1/offers/{offer}, delete get put",
        "/api/v1/offers/{offer}/stop, post",
        "/api/v1/users, get",
        "/api/v1/users/{name}, delete get put",
    })
    void everyCallIsDescribed(String path, String methods) {
        Map<String, Map<String, Object>> calls = document().getMap("paths.'" + path + "'");
        assertThat(String.join(" ", calls.keySet().stream().sorted().toList())).isEqualTo(methods);
        assertThat(calls.values()).allSatisfy(call -> assertThat(call).containsKey("summary"));
    }

    @Test
    void offerNamesItsFieldsAndNoOthers() {
        Map<String, Object> fields = document().getMap("components.schemas.OfferRequest.properties");
        assertThat(fields)
                .containsOnlyKeys(
                        "kind",
                        "topic",
                        "storeIds",
                        "zoneId",
                        "trigger",
                        "dwell",
                        "minRssi",
                        "content",
                        "schedule",
                        "priority",
                        "cooldown",
                        "ttl",
                        "deliverAfterVisit",
                        "status");
    }

    private static JsonPath document() {
        return RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath();
    }
}
