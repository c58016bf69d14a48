package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(FewGuesses.class)
class GuessingTest {
    @ParameterizedTest
    @ValueSource(strings = {"admin", "nobody"})
    void whoGuessesHasToWait(String name) {
        for (int i = 0; i < 2; i++) {
            as(name, "a wrong password " + i).statusCode(401);
        }
        String wait = as(name, "another wrong password")
                .statusCode(429)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("/problems/too-many-requests"))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(1, 600);
        as("other-" + name, "a wrong password").statusCode(401);
        as("admin", LupaTestResource.ADMIN_PASSWORD).statusCode(200);
    }

    private static ValidatableResponse as(String name, String password) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic(name, password)
                .get(Staff.API + "/offers")
                .then();
    }
}
