package fi.lupa.adapter.rest;

import static fi.lupa.adapter.rest.Staff.get;
import static fi.lupa.adapter.rest.Staff.put;
import static fi.lupa.adapter.rest.Staff.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(GenerousSettings.class)
class UserApiTest {
    private static final String PASSWORD = "correct horse battery";

    private final String id = UUID.randomUUID().toString();
    private final String user = "u-" + id;
    private final String store = "s-" + id;

    @BeforeEach
    void open() {
        Staff.open("r-" + id, store);
    }

    private Map<String, Object> manager() {
        return Map.of("password", PASSWORD, "role", "manager", "storeIds", List.of(store));
    }

    private ValidatableResponse as(String password, String path) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic(user, password)
                .get(Staff.API + path)
                .then();
    }

    @Test
    void passwordIsNeverShownAndKeptWhereItIsLeftOut() {
        put("/users/" + user, manager())
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("$", not(hasItem("password")))
                .body("storeIds", contains(store));
        Map<String, Object> shown =
                get("/users/" + user).statusCode(200).extract().as(Staff.JSON);
        assertThat(shown).containsOnlyKeys("name", "role", "storeIds", "version");
        put("/users/" + user, shown).statusCode(200);
        as(PASSWORD, "/stores/" + store).statusCode(200);
    }

    @Test
    void everyChangeHoldsFromTheAnswerOn() {
        put("/users/" + user, manager()).statusCode(201);
        as(PASSWORD, "/stores/" + store).statusCode(200);
        put("/users/" + user, with(manager(), "storeIds", List.of())).statusCode(200);
        as(PASSWORD, "/stores/" + store).statusCode(404);
        put("/users/" + user, with(manager(), "role", "admin", "storeIds", null))
                .statusCode(200);
        as(PASSWORD, "/users/" + user).statusCode(200).body("role", equalTo("admin"));
        put("/users/" + user, with(manager(), "password", "another long password"))
                .statusCode(200);
        as(PASSWORD, "/stores/" + store).statusCode(401);
        as("another long password", "/stores/" + store).statusCode(200);
        Staff.admin().delete(Staff.API + "/users/" + user).then().statusCode(204);
        as("another long password", "/stores/" + store).statusCode(401);
        get("/users/" + user).statusCode(404);
    }

    @Test
    void preconditionsAreKept() {
        Staff.admin()
                .header("If-Match", "\"1\"")
                .body(manager())
                .put(Staff.API + "/users/" + user)
                .then()
                .statusCode(412);
        put("/users/" + user, manager()).statusCode(201);
        Staff.admin()
                .header("If-None-Match", "*")
                .body(manager())
                .put(Staff.API + "/users/" + user)
                .then()
                .statusCode(412);
        Staff.admin()
                .header("If-Match", "1")
                .body(manager())
                .put(Staff.API + "/users/" + user)
                .then()
                .statusCode(400)
                .body("errors.field", contains("If-Match"));
        Staff.admin()
                .header("If-Match", "\"7\"")
                .delete(Staff.API + "/users/" + user)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({
        "password, , password, required",
        "password, short, password, size",
        "password, 'long, but\twith a tab', password, format",
        "role, , role, required",
        "role, viewer, role, unsupported",
        "role, retailer-admin, role, unsupported",
        "role, king, role, format",
        "role, admin, storeIds, not-applicable",
        "storeIds, , storeIds, required",
        "retailerId, r1, retailerId, unsupported",
        "surprise, 1, surprise, unknown",
    })
    void badFieldIsNamed(String field, String value, String named, String rule) {
        put("/users/" + user, with(manager(), field, value))
                .statusCode(400)
                .body("errors.field", contains(named))
                .body("errors.rule", contains(rule));
        get("/users/" + user).statusCode(404);
    }

    @Test
    void storesMustExistAndTheBuiltInNameIsReserved() {
        put("/users/" + user, with(manager(), "storeIds", List.of("nowhere")))
                .statusCode(400)
                .body("errors.field", contains("storeIds"))
                .body("errors.rule", contains("exists"));
        put("/users/admin", manager()).statusCode(400).body("errors.rule", contains("reserved"));
        put("/users/not%20an%20id", manager()).statusCode(400).body("errors.field", contains("name"));
    }

    @Test
    void listGoesInTheOrderOfNames() {
        put("/users/a-" + user, manager()).statusCode(201);
        put("/users/b-" + user, manager()).statusCode(201);
        String next = get("/users?limit=1").statusCode(200).extract().path("next");
        assertThat(next).isNotNull();
        List<String> rest = get("/users?limit=200&cursor=" + next).extract().path("items.name");
        assertThat(rest).isSorted().contains("b-" + user);
    }

    @Test
    void unknownUserAndWrongPasswordAreAnsweredAlike() {
        put("/users/" + user, manager()).statusCode(201);
        String wrong = as("a wrong long password", "/stores/" + store)
                .statusCode(401)
                .extract()
                .asString();
        String unknown = RestAssured.given()
                .auth()
                .preemptive()
                .basic("nobody-" + id, PASSWORD)
                .get(Staff.API + "/stores/" + store)
                .then()
                .statusCode(401)
                .extract()
                .asString();
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void idThatAnotherStoresOfferHasIsNotFoundAndNothingOfItIsLogged() {
        put("/users/" + user, manager()).statusCode(201);
        Staff.open("r2-" + id, "s2-" + id);
        put("/offers/o-" + id, Staff.offer("s2-" + id)).statusCode(201);
        List<String> logged = new CopyOnWriteArrayList<>();
        try (LogCapture ignored = LogCapture.into(logged)) {
            RestAssured.given()
                    .auth()
                    .preemptive()
                    .basic(user, PASSWORD)
                    .contentType("application/json")
                    .body(Staff.offer(store))
                    .put(Staff.API + "/offers/o-" + id)
                    .then()
                    .statusCode(404);
        }
        assertThat(logged).noneMatch(line -> line.startsWith("WARN") || line.startsWith("ERROR"));
    }
}
