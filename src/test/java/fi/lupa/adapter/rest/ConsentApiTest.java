package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(GenerousSettings.class)
class ConsentApiTest {
    private static final String CONSENTS = "/api/v1/me/consents";

    @Inject
    Pool pool;

    @BeforeEach
    void openShop() {
        Shop.open(pool);
    }

    @Test
    void consentIsAnsweredAndListed() {
        String token = Shop.token();
        String id = Shop.give(token, "k", Shop.consent("cars"))
                .then()
                .statusCode(201)
                .body("status", equalTo("active"))
                .body("topics", contains("cars"))
                .body("validUntil", matchesPattern(".*Z"))
                .body("$", not(hasKey("storeIds")))
                .body("$", not(hasKey("endedAt")))
                .extract()
                .path("consentId");
        Shop.as(token).get(CONSENTS).then().statusCode(200).body("items.consentId", contains(id));
    }

    @Test
    void longListComesInPages() {
        String token = Shop.token();
        List<String> given = IntStream.range(0, 5)
                .mapToObj(i -> Shop.given(token, Shop.consent("cars")))
                .toList();
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            var page = Shop.as(token)
                    .get(CONSENTS + "?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            page.<List<String>>path("items.consentId").forEach(id -> read.add(0, id));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (cursor != null);
        assertThat(read).isEqualTo(given);
    }

    @Test
    void sameKeyGivesOneConsentHoweverOftenAndAtOnce() {
        String token = Shop.token();
        List<CompletableFuture<String>> calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Shop.give(token, "same", Shop.consent("cars"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("consentId")))
                .toList();
        assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        Shop.give(token, "same", Shop.consent("wine"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void keyOfARefusedRequestMayBeUsedAgain() {
        String token = Shop.token();
        Shop.give(token, "again", Shop.consent("nothing")).then().statusCode(400);
        Shop.give(token, "again", Shop.consent("cars")).then().statusCode(201);
    }

    @Test
    void consentWithoutAKeyIsRefused() {
        Shop.as(Shop.token())
                .body(Shop.consent("cars"))
                .post(CONSENTS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("Idempotency-Key"));
    }

    @Test
    void termsThatDoNotFitTheRetailerAreNamed() {
        String token = Shop.token();
        refused(token, Map.of("retailerId", "r9"), "retailerId", "unknown");
        refused(token, Map.of("topics", List.of("cars", "toys")), "topics[1]", "unknown");
        refused(token, Map.of("topics", List.of("cars", "health")), "topics[1]", "alone");
        refused(token, Map.of("topics", List.of("wine")), "ageConfirmed", "min-age");
        refused(token, Map.of("topics", List.of("wine"), "ageConfirmed", 17), "ageConfirmed", "min-age");
        refused(token, Map.of("storeIds", List.of("s2")), "storeIds", "unknown");
        refused(token, Map.of("noticeVersion", "n9"), "noticeVersion", "unknown");
        refused(token, Map.of("language", "sv"), "language", "unknown");
        refused(token, Map.of("purposes", List.of("spying")), "purposes[0]", "format");
        refused(token, Map.of("validUntil", "2020-01-01T00:00:00Z"), "validUntil", "future");
        refused(token, Map.of("validUntil", "2999-01-01T00:00:00Z"), "validUntil", "max-duration");
    }

    private static void refused(String token, Map<String, ?> change, String field, String rule) {
        Map<String, Object> consent = new HashMap<>(Shop.consent("cars"));
        consent.putAll(change);
        Shop.give(token, UUID.randomUUID().toString(), consent)
                .then()
                .statusCode(400)
                .body("errors.field", contains(field))
                .body("errors.rule", contains(rule));
    }

    @Test
    void everyTermMayBeNamed() {
        Map<String, Object> consent = new HashMap<>(Shop.consent("wine"));
        long from = Instant.now().plus(1, ChronoUnit.HOURS).toEpochMilli();
        consent.putAll(Map.of(
                "storeIds", List.of("s1"), "maxUses", 3, "until", Map.of("event", "purchase"), "ageConfirmed", true));
        consent.putAll(Map.of("validFrom", from, "validUntil", from + 1000));
        Shop.give(Shop.token(), "k", consent)
                .then()
                .statusCode(201)
                .body("status", equalTo("scheduled"))
                .body("storeIds", contains("s1"))
                .body("maxUses", equalTo(3))
                .body("until.event", equalTo("purchase"))
                .body("validFrom", equalTo(Instant.ofEpochMilli(from).toString()));
    }
}
