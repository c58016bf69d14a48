package fi.lupa.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(GenerousSettings.class)
class OpenApiDocumentTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/shoppers, post, 201, EnrolmentAnswer",
        "/api/v1/me/devices, post, 201, DeviceAnswer",
        "/api/v1/me/consents, post, 201, ConsentAnswer",
        "/api/v1/me/consents, get, 200, PageConsentAnswer",
        "/api/v1/me/consents, delete, 200, WithdrawalsAnswer",
        "/api/v1/me/consents/{id}, delete, 200, WithdrawalAnswer",
        "/api/v1/me/decisions, get, 200, PageDecisionAnswer",
    })
    void everyCallIsDescribedWithItsAnswers(String path, String method, String status, String schema) {
        String responses = "paths.'%s'.%s.responses".formatted(path, method);
        assertThat(document().getString(responses + ".'%s'.content.'application/json'.schema.$ref".formatted(status)))
                .isEqualTo("#/components/schemas/" + schema);
        assertThat(document().getString(responses + ".default.content.'application/problem+json'.schema.type"))
                .isEqualTo("object");
    }

    @Test
    void requiredFieldsAreTold() {
        assertThat(document().getList("components.schemas.ConsentRequest.required"))
                .contains("retailerId", "topics", "purposes", "noticeVersion", "language");
    }

    @Test
    void idempotencyKeyIsRequiredWhereItIs() {
        assertThat(requiredKey("/api/v1/me/consents")).isTrue();
        assertThat(requiredKey("/api/v1/me/devices")).isNotEqualTo(true);
        assertThat(requiredKey("/api/v1/shoppers")).isNotEqualTo(true);
    }

    private static Boolean requiredKey(String path) {
        return document()
                .get("paths.'%s'.post.parameters.find { it.name == 'Idempotency-Key' }.required".formatted(path));
    }

    private static JsonPath document() {
        return given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
