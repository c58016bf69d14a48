package fi.lupa.adapter.rest;

import static fi.lupa.adapter.rest.Staff.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class CatalogueApiTest {
    @Test
    void everybodyMayReadWhatAConsentScreenNeeds() {
        Staff.open("cat1", "cat1-s");
        put("/retailers/cat1/topics/wine", Staff.with(Staff.topic(true), "minAge", 18))
                .statusCode(201);
        catalogue("retailerId=cat1&language=en")
                .statusCode(200)
                .body("topics.id", contains("cars", "home", "wine"))
                .body("topics[0].names.fi", equalTo("Autot"))
                .body("topics[0].sensitive", equalTo(false))
                .body("topics[0]", not(hasKey("minAge")))
                .body("topics[2].sensitive", equalTo(true))
                .body("topics[2].minAge", equalTo(18))
                .body("stores.id", contains("cat1-s"))
                .body("stores.name", contains("Store"))
                .body("notice", equalTo(Map.of("version", "n1", "language", "en", "text", "We use your position.")));
    }

    @ParameterizedTest
    @CsvSource({"sv-FI, sv, Plats", "de, fi, Sijainti"})
    void newestNoticeIsToldInTheLanguageLookedUp(String wanted, String language, String text) {
        String retailer = "cat2-" + language;
        Staff.open(retailer, retailer + "-s");
        put("/retailers/" + retailer, Map.of("name", "Retailer", "defaultLanguage", "fi"))
                .statusCode(200);
        put("/retailers/" + retailer + "/notices/a2", Map.of("texts", Map.of("sv", "Plats", "fi", "Sijainti")))
                .statusCode(201);
        catalogue("retailerId=" + retailer + "&language=" + wanted)
                .body("notice", equalTo(Map.of("version", "a2", "language", language, "text", text)));
    }

    @Test
    void retailerWithoutANoticeHasNoneToShow() {
        put("/retailers/cat3", Map.of("name", "Retailer")).statusCode(201);
        catalogue("retailerId=cat3&language=en")
                .statusCode(200)
                .body("topics.size()", equalTo(0))
                .body("stores.size()", equalTo(0))
                .body("$", not(hasKey("notice")));
    }

    @Test
    void copyIsCurrentUntilSomethingChanges() {
        Staff.open("cat4", "cat4-s");
        String tag = catalogue("retailerId=cat4&language=en")
                .header("Cache-Control", "public, max-age=60")
                .extract()
                .header("ETag");
        known(tag).statusCode(304).header("ETag", tag).header("Cache-Control", "public, max-age=60");
        put("/retailers/cat4/topics/toys", Staff.topic(false)).statusCode(201);
        known(tag).statusCode(200).header("ETag", not(tag)).body("topics.size()", equalTo(3));
    }

    private static ValidatableResponse known(String tag) {
        return RestAssured.given()
                .header("If-None-Match", tag)
                .get("/api/v1/catalogue?retailerId=cat4&language=en")
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "language=en, retailerId, required",
        "retailerId=-&language=en, retailerId, format",
        "retailerId=r1, language, required",
        "retailerId=r1&language=en_US, language, format",
    })
    void missingAndMalformedParametersAreNamed(String query, String field, String rule) {
        catalogue(query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains(field))
                .body("errors.rule", contains(rule));
    }

    @Test
    void unknownRetailerIsNotThere() {
        catalogue("retailerId=nobody&language=en").statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    private static ValidatableResponse catalogue(String query) {
        return RestAssured.given().get("/api/v1/catalogue?" + query).then();
    }
}
