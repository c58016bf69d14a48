package fi.lupa.adapter.rest;

import static fi.lupa.adapter.rest.Staff.admin;
import static fi.lupa.adapter.rest.Staff.get;
import static fi.lupa.adapter.rest.Staff.put;
import static fi.lupa.adapter.rest.Staff.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import fi.lupa.LupaTestResource;
import fi.lupa.engine.Books;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.TopicId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class RetailerApiTest {
    @Inject
    Books books;

    @Inject
    Pool pool;

    @Test
    void retailerIsCreatedThenReplaced() {
        put("/retailers/a1", Map.of("name", "First")).statusCode(201).header("ETag", "\"1\"");
        put("/retailers/a1", Map.of("name", "Second", "defaultLanguage", "fi"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2));
        get("/retailers/a1")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Second"))
                .body("defaultLanguage", equalTo("fi"));
        assertThat(books.retail().retailer(new RetailerId("a1")))
                .hasValueSatisfying(retailer -> assertThat(retailer.name()).isEqualTo("Second"));
    }

    @Test
    void whatGetShowsMayBePutAgainUnchanged() {
        put("/retailers/a2", Map.of("name", "Same"));
        Map<String, Object> shown = get("/retailers/a2").extract().as(Staff.JSON);
        put("/retailers/a2", shown).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void preconditionsGuardTheWrite() {
        put("/retailers/a3", Map.of("name", "One"));
        Map<String, String> body = Map.of("name", "Two");
        admin().header("If-None-Match", "*")
                .body(body)
                .put("/api/v1/retailers/a3")
                .then()
                .statusCode(412);
        admin().header("If-Match", "\"7\"")
                .body(body)
                .put("/api/v1/retailers/a3")
                .then()
                .statusCode(412);
        admin().header("If-Match", "\"1\"")
                .body(body)
                .put("/api/v1/retailers/none")
                .then()
                .statusCode(412);
        admin().header("If-Match", "\"1\"")
                .body(body)
                .put("/api/v1/retailers/a3")
                .then()
                .statusCode(200);
        admin().header("If-None-Match", "*")
                .body(body)
                .put("/api/v1/retailers/a4")
                .then()
                .statusCode(201);
    }

    @Test
    void onlyOneOfManyWritersCreates() {
        List<Integer> codes = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> admin().header("If-None-Match", "*")
                        .body(Map.of("name", "Writer " + i))
                        .put("/api/v1/retailers/a8")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(codes).containsExactly(201, 412, 412, 412, 412, 412, 412, 412);
        get("/retailers/a8").header("ETag", "\"1\"");
    }

    @Test
    void everyWrongFieldIsNamed() {
        put("/retailers/a5", Map.of("defaultLanguage", "not a tag", "policy", Map.of("caps", 1)))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItems("name", "defaultLanguage", "policy.caps"))
                .body("errors.rule", hasItems("required", "format", "unsupported"));
        put("/retailers/a5", Map.of("name", "X", "colour", "red"))
                .statusCode(400)
                .body("errors[0].rule", equalTo("unknown"));
        put("/retailers/-a5", Map.of("name", "X")).statusCode(400);
        get("/retailers/a5").statusCode(404);
    }

    @Test
    void onlyTheAdministratorMayCall() {
        RestAssured.get("/api/v1/retailers/a1").then().statusCode(401);
        String token = RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/shoppers")
                .path("token");
        RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/retailers/a1")
                .then()
                .statusCode(403);
    }

    @Test
    void topicStaysSensitiveOnceItIs() {
        put("/retailers/a6", Map.of("name", "R"));
        put("/retailers/a6/topics/t", Staff.topic(false)).statusCode(201);
        put("/retailers/a6/topics/t", with(Staff.topic(true), "minAge", 18)).statusCode(200);
        put("/retailers/a6/topics/t", Staff.topic(false)).statusCode(409);
        get("/retailers/a6/topics/t").body("sensitive", equalTo(true)).body("minAge", equalTo(18));
        assertThat(books.retail().topic(new RetailerId("a6"), new TopicId("t")))
                .hasValueSatisfying(topic -> assertThat(topic.sensitive()).isTrue());
    }

    @Test
    void topicAndNoticeNeedTheirRetailer() {
        put("/retailers/nobody/topics/t", Staff.topic(false)).statusCode(404);
        put("/retailers/nobody/notices/n", Map.of("texts", Map.of("en", "x"))).statusCode(404);
    }

    @Test
    void whatWasConsentedToDoesNotChange() {
        Staff.open("a7", "a7s");
        consent("a7");
        put("/retailers/a7/topics/cars", with(Staff.topic(false), "names", Map.of("en", "Vans")))
                .statusCode(409);
        put("/retailers/a7/topics/cars", Staff.topic(true)).statusCode(200);
        put("/retailers/a7/topics/home", with(Staff.topic(false), "names", Map.of("en", "Homes")))
                .statusCode(200);
        put("/retailers/a7/notices/n1", Map.of("texts", Map.of("en", "Something else.")))
                .statusCode(409);
        Map<String, Object> shown = get("/retailers/a7/notices/n1").extract().as(Staff.JSON);
        put("/retailers/a7/notices/n1", shown).statusCode(200);
    }

    private void consent(String retailer) {
        String shopper =
                "INSERT INTO shopper (id, created_at, recovery_hash) VALUES (gen_random_uuid(), now(), '\\x01')";
        String consent = "INSERT INTO consent (id, shopper_id, retailer_id, topics, purposes, valid_from, valid_until,"
                + " notice_version, language, given_at) SELECT gen_random_uuid(), id, '" + retailer
                + "', '{cars}', '{location-offers}', now(), now() + interval '1 day', 'n1', 'en', now() FROM s";
        pool.query("WITH s AS (" + shopper + " RETURNING id) " + consent)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
