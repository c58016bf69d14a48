package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(GenerousSettings.class)
class WithdrawalApiTest {
    private static final String CONSENTS = "/api/v1/me/consents";

    @Inject
    Pool pool;

    @BeforeEach
    void openShop() {
        Shop.open(pool);
    }

    @Test
    void withdrawalIsFinalAndRepeatable() {
        String token = Shop.token();
        String id = Shop.give(token, "w", Shop.consent("cars")).then().extract().path("consentId");
        String first = withdraw(token, id);
        assertThat(withdraw(token, id)).isEqualTo(first);
        Shop.give(token, "w", Shop.consent("cars"))
                .then()
                .statusCode(201)
                .body("consentId", equalTo(id))
                .body("status", equalTo("ended"))
                .body("endedBy", equalTo("withdrawal"))
                .body("endedAt", equalTo(first));
    }

    private static String withdraw(String token, String id) {
        return Shop.as(token)
                .delete(CONSENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("consentId", equalTo(id))
                .body("cancelled", equalTo(0))
                .body("handedOff", equalTo(0))
                .extract()
                .path("withdrawnAt");
    }

    @Test
    void consentOfSomebodyElseIsNotThere() {
        String id = Shop.given(Shop.token(), Shop.consent("cars"));
        String stranger = Shop.token();
        for (String unknown : new String[] {id, UUID.randomUUID().toString(), "nonsense"}) {
            Shop.as(stranger).delete(CONSENTS + "/" + unknown).then().statusCode(404);
        }
    }

    @Test
    void filterWithdrawsWhatMatches() {
        String token = Shop.token();
        String cars = Shop.given(token, Shop.consent("cars"));
        String health = Shop.given(token, Shop.consent("health"));
        Shop.as(token)
                .delete(CONSENTS + "?retailerId=r1&topic=cars")
                .then()
                .statusCode(200)
                .body("consentIds", contains(cars));
        Shop.as(token).delete(CONSENTS + "?topic=health").then().body("consentIds", contains(health));
        Shop.as(token)
                .delete(CONSENTS + "?retailerId=r2")
                .then()
                .statusCode(200)
                .body("consentIds.size()", equalTo(0));
        Shop.as(token).delete(CONSENTS).then().statusCode(400).body("errors.field", hasItem("retailerId"));
    }
}
