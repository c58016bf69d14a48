package fi.lupa.adapter.rest;

import static fi.lupa.adapter.rest.Staff.get;
import static fi.lupa.adapter.rest.Staff.post;
import static fi.lupa.adapter.rest.Staff.put;
import static fi.lupa.adapter.rest.Staff.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import fi.lupa.LupaTestResource;
import fi.lupa.engine.Books;
import fi.lupa.engine.ClientNetwork;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Principal;
import fi.lupa.engine.SignIn;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.ZoneId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class StoreApiTest {
    @Inject
    Books books;

    @Inject
    SignIn signIn;

    @BeforeEach
    void thereIsARetailer() {
        put("/retailers/b1", Map.of("name", "Retailer"));
    }

    @Test
    void storeIsKnownToTheEngineOnceAnswered() {
        put("/stores/b1s", Staff.store("b1")).statusCode(201).header("ETag", "\"1\"");
        assertThat(books.retail().store(new StoreId("b1s")))
                .hasValueSatisfying(
                        store -> assertThat(store.zoneOf(new GatewayId("g2"))).contains(new ZoneId("cars")));
    }

    @Test
    void storeIsShownAsItWasPut() {
        Map<String, Object> store = with(
                Staff.store("b1"),
                "beacons",
                List.of(
                        Map.of("id", "uid:00112233445566778899aabbccddeeff", "zoneId", "cars", "txPower", -59),
                        Map.of("id", "b-2", "zoneId", "door")));
        put("/stores/b2s", store).statusCode(201);
        Map<String, Object> shown = get("/stores/b2s")
                .body("zones.id", contains("door", "cars"))
                .body("gateways.zoneId", contains("door", "cars"))
                .body("beacons[0].txPower", equalTo(-59))
                .body("beacons[1].txPower", nullValue())
                .extract()
                .as(Staff.JSON);
        put("/stores/b2s", shown).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void partsThatDoNotFitAreNamed() {
        Map<String, Object> store = with(
                Staff.store("b1"),
                "timeZone",
                "UTC+2",
                "zones",
                List.of(Map.of("id", "z", "name", "Z"), Map.of("id", "z", "name", "Y"), Map.of("id", "?", "name", "")),
                "gateways",
                List.of(Map.of("id", "g", "zoneId", "nowhere"), Map.of("id", "g", "zoneId", "z"), Map.of("id", "h")));
        put("/stores/b3s", store)
                .statusCode(400)
                .body(
                        "errors.field",
                        hasItems(
                                "timeZone",
                                "zones",
                                "zones[2].id",
                                "zones[2].name",
                                "gateways",
                                "gateways[0].zoneId",
                                "gateways[2].zoneId"))
                .body("errors.rule", hasItems("unique", "exists", "required", "format"));
        get("/stores/b3s").statusCode(404);
    }

    @Test
    void storeNeedsARetailerAndKeepsIt() {
        put("/stores/b4s", Staff.store("nobody")).statusCode(400).body("errors.field", contains("retailerId"));
        put("/retailers/b2", Map.of("name", "Another"));
        put("/stores/b4s", Staff.store("b1")).statusCode(201);
        put("/stores/b4s", Staff.store("b2")).statusCode(409);
        get("/stores/b4s").body("retailerId", equalTo("b1"));
    }

    @Test
    void newCredentialsReplaceTheOld() {
        put("/stores/b5s", Staff.store("b1"));
        JsonPath first = credentials("b5s", "g1");
        assertThat(whoIs(first)).contains(gateway("b5s", "g1"));
        JsonPath second = credentials("b5s", "g1");
        assertThat(whoIs(second)).contains(gateway("b5s", "g1"));
        assertThat(whoIs(first)).isEmpty();
        assertThat(whoIs(credentials("b5s", "g2"))).contains(gateway("b5s", "g2"));
    }

    @Test
    void onlyGatewaysOfTheStoreGetCredentials() {
        put("/stores/b6s", Staff.store("b1"));
        post("/stores/b6s/gateways/g9/credentials").then().statusCode(404);
        post("/stores/none/gateways/g1/credentials").then().statusCode(404);
    }

    @Test
    void gatewayThatIsTakenAwayCannotSignInAnyMore() {
        put("/stores/b7s", Staff.store("b1"));
        JsonPath kept = credentials("b7s", "g1");
        JsonPath taken = credentials("b7s", "g2");
        put("/stores/b7s", with(Staff.store("b1"), "gateways", List.of(Map.of("id", "g1", "zoneId", "cars"))))
                .statusCode(200);
        assertThat(whoIs(taken)).isEmpty();
        assertThat(whoIs(kept)).contains(gateway("b7s", "g1"));
        put("/stores/b7s", with(Staff.store("b1"), "gateways", List.of())).statusCode(200);
        assertThat(whoIs(kept)).isEmpty();
    }

    private static JsonPath credentials(String store, String gateway) {
        return post("/stores/" + store + "/gateways/" + gateway + "/credentials")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private Optional<Principal> whoIs(JsonPath credentials) {
        return signIn.byPassword(
                        credentials.getString("username"),
                        credentials.getString("password"),
                        ClientNetwork.of("127.0.0.1"))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static Principal gateway(String store, String gateway) {
        return new Principal.OfGateway(new GatewayRef(new StoreId(store), new GatewayId(gateway)));
    }
}
