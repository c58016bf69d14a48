package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(DefaultSettingsApiTest.OwnProgram.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DefaultSettingsApiTest {
    /** Changes nothing, but keeps other tests from the program whose enrolment limit is used up here. */
    public static final class OwnProgram implements QuarkusTestProfile {}

    @Test
    @Order(1)
    void fixedIdentityCannotBeClaimed() {
        Shop.as(Shop.token())
                .body(Shop.device(Map.of("scheme", "uid", "id", "uid:00112233445566778899aabbccddeeff")))
                .post("/api/v1/me/devices")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    @Order(2)
    void addressMayEnrolOnlySoManyShoppersAMinute() {
        Response response = Shop.enrol();
        for (int i = 0; i < 20 && response.statusCode() == 201; i++) {
            response = Shop.enrol();
        }
        response.then()
                .statusCode(429)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("/problems/too-many-requests"));
        assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 60);
    }
}
