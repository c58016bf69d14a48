package fi.lupa;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Without its setting there is no demonstration. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class DemoOffTest {
    @Test
    void nothingOfTheDemonstrationIsThere() {
        given().get("/demo").then().statusCode(404);
        given().get("/demo/events").then().statusCode(404);
        given().header("HX-Request", "true").post("/demo/phone/withdraw").then().statusCode(404);
        given().header("HX-Request", "true").post("/demo/phone/give").then().statusCode(404);
    }
}
