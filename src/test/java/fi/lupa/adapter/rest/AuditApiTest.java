package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fi.lupa.LupaTestResource;
import fi.lupa.audit.AuditKey;
import fi.lupa.audit.ChainWalk;
import fi.lupa.audit.Head;
import fi.lupa.audit.SealedEntry;
import fi.lupa.audit.SignedHead;
import fi.lupa.engine.HeadSigning;
import fi.lupa.engine.Sealer;
import fi.lupa.retail.RetailerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class AuditApiTest {
    /** More than one part of the log is read at once, and not a multiple of it. */
    private static final int ENTRIES = 1203;

    @Inject
    Pool pool;

    @Inject
    Sealer sealer;

    @Inject
    HeadSigning heads;

    private final String retailer = "r-" + UUID.randomUUID();
    private final String path = "/api/v1/retailers/" + retailer + "/audit";

    @BeforeEach
    void open() {
        Shop.run(pool, "INSERT INTO retailer (id, name) VALUES ('" + retailer + "', 'Retailer')");
    }

    @Test
    void headsAndKeysAreOpenAndCacheableAndFitEachOther() {
        append(2);
        append(1);
        Map<String, String> key =
                newest(open("/api/v1/audit/keys").extract().jsonPath().getList("items"));
        AuditKey published = AuditKey.of(Base64.getDecoder().decode(key.get("publicKey")));
        assertThat(key).containsEntry("algorithm", "Ed25519").containsEntry("keyId", published.id());
        List<Map<String, String>> items =
                open(path + "/heads").extract().jsonPath().getList("items");
        assertThat(items).extracting(item -> item.get("position")).containsExactly("3", "2");
        assertThat(items)
                .allSatisfy(item -> assertThat(published.signed(head(item))).isTrue());
    }

    @Test
    void headsComeInPagesNewestFirst() {
        for (int i = 0; i < 3; i++) {
            append(1);
        }
        ValidatableResponse first = open(path + "/heads?limit=2");
        first.body("items.position", equalTo(List.of("3", "2")));
        String next = first.extract().path("next");
        ValidatableResponse second = open(path + "/heads?limit=2&cursor=" + next);
        second.body("items.position", equalTo(List.of("1"))).body("next", equalTo(null));
    }

    @Test
    void retailerWithoutHeadsHasNoneAndOneThatIsNotThereIsNotFound() {
        open(path + "/heads").body("items", equalTo(List.of()));
        RestAssured.get("/api/v1/retailers/r-none/audit/heads").then().statusCode(404);
        Staff.get("/retailers/r-none/audit/log").statusCode(404);
        assertThat(log("")).isEmpty();
    }

    @Test
    void logIsTheChainLineByLine() {
        append(ENTRIES);
        String log = log("");
        ChainWalk walk = ChainWalk.fromOrigin(new RetailerId(retailer));
        log.lines()
                .forEach(line -> assertThat(walk.step(SealedEntry.parse(line))).isEmpty());
        assertThat(walk.position()).isEqualTo(ENTRIES);
        assertThat(log).endsWith("}\n").doesNotContain("\n\n").hasLineCount(ENTRIES);
    }

    @Test
    void partOfTheLogIsFromOnePositionToAnother() {
        append(ENTRIES);
        assertThat(positions("?from=2&to=4")).containsExactly(2L, 3L, 4L);
        assertThat(positions("?from=1202")).containsExactly(1202L, 1203L);
        assertThat(positions("?to=1")).containsExactly(1L);
        assertThat(positions("?from=5000")).isEmpty();
        assertThat(positions("?from=1&to=1000")).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=0", "from=-1", "from=a", "to=0", "to=1.5", "to=9999999999999999999"})
    void positionIsANumberFromOne(String query) {
        Staff.admin()
                .get(path + "/log?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(query.substring(0, query.indexOf('='))));
    }

    private ValidatableResponse open(String path) {
        return RestAssured.get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .header("Cache-Control", containsString("max-age="));
    }

    private String log(String query) {
        return Staff.admin()
                .get(path + "/log" + query)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
    }

    private List<Long> positions(String query) {
        List<Long> positions = new ArrayList<>();
        log(query)
                .lines()
                .forEach(line -> positions.add(SealedEntry.parse(line).entry().position()));
        return positions;
    }

    private static Map<String, String> newest(List<Map<String, String>> keys) {
        return keys.get(keys.size() - 1);
    }

    private static SignedHead head(Map<String, String> item) {
        Head head = new Head(
                new RetailerId(item.get("retailerId")),
                Long.parseLong(item.get("position")),
                HexFormat.of().parseHex(item.get("hash")),
                Instant.parse(item.get("at")),
                item.get("keyId"));
        return new SignedHead(head, Base64.getDecoder().decode(item.get("signature")));
    }

    private void append(int entries) {
        Shop.run(
                pool,
                "INSERT INTO audit (retailer_id, at, kind, commitment) SELECT '" + retailer
                        + "', now(), 'consent-given', sha256(convert_to(i::text, 'UTF8')) FROM generate_series(1, "
                        + entries + ") i");
        sealer.seal().chain(heads::sign).await().atMost(Duration.ofSeconds(20));
    }
}
