package fi.lupa;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lupa.adapter.mqtt.MqttListener;
import fi.lupa.engine.Books;
import fi.lupa.identity.ShopperId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a shopper can see of what is held, and what is left of it after an erasure. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(EndToEndSettings.class)
class ErasureTest {
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @Inject
    MqttListener listener;

    @Inject
    Pool pool;

    @Inject
    Books books;

    private ShopFloor floor;
    private Phone phone;
    private MqttPeer gateway;
    private MqttPeer app;

    @BeforeEach
    void open() throws MqttException {
        floor = ShopFloor.open(listener.port());
        phone = Phone.enrol();
        gateway = floor.gateway("g1");
        app = MqttPeer.app(listener.port(), phone);
        floor.offer("ENTER", Map.of());
    }

    @AfterEach
    void close() throws MqttException {
        gateway.close();
        app.close();
    }

    @Test
    void erasureEndsEverythingTellsTheAppAndLeavesNoTraceInAnyTable() throws MqttException {
        String former = phone.consent(floor.retailer());
        phone.withdraw(former);
        String consent = phone.consent(floor.retailer());
        String delivery = push();
        String code = phone.call(Method.POST, "purchase-code", 201).getString("code");
        JsonPath export = phone.call(Method.GET, "export", 200);
        String shopper = export.getString("shopper.shopperId");
        String visit = export.getString("visits[0].visitId");
        JsonPath erased = phone.call(Method.DELETE, "", 200);
        assertThat(erased.getInt("handedOff")).isEqualTo(1);
        assertThat(erased.getInt("erased.consents")).isEqualTo(2);
        assertThat(erased.getInt("erased.deliveries")).isEqualTo(1);
        await().atMost(2, SECONDS).until(() -> app.received.size() == 2);
        assertThat(JsonPath.from(app.received.get(1)).getString("type")).isEqualTo("cancel");
        await().atMost(2, SECONDS).until(() -> !app.isConnected());
        phone.call(Method.GET, "consents", 401);
        phone.call(Method.DELETE, "", 401);
        assertThat(floor.purchaseStatus(code)).isEqualTo(400);
        List<String> ids = List.of(shopper, consent, former, delivery, visit, phone.deviceId(), phone.username());
        assertThat(tablesWith(ids)).isSubsetOf("change");
        assertThat(books.consents().find(ShopperId.parse(shopper))).isNull();
        floor.hear(gateway, "g1", phone);
        assertThat(tablesWith(ids)).isSubsetOf("change");
    }

    /** Every column of every table, as text. */
    private List<String> tablesWith(List<String> ids) {
        List<String> found = new ArrayList<>();
        for (Row table : rows(
                "SELECT table_name::text AS name FROM information_schema.tables"
                        + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'")) {
            String name = table.getString("name");
            String matches = ids.stream()
                    .map(id -> "t::text LIKE '%" + id + "%'")
                    .reduce((one, other) -> one + " OR " + other)
                    .orElseThrow();
            if (rows("SELECT 1 FROM " + name + " t WHERE " + matches + " LIMIT 1")
                    .iterator()
                    .hasNext()) {
                found.add(name);
            }
        }
        return found;
    }

    private List<Row> rows(String sql) {
        return StreamSupport.stream(
                        pool.query(sql)
                                .execute()
                                .await()
                                .atMost(Duration.ofSeconds(10))
                                .spliterator(),
                        false)
                .toList();
    }

    @Test
    void ledgerTellsWhatWasUsedAndWhatTheShopperGot() throws MqttException {
        String consent = phone.consent(floor.retailer());
        String delivery = push();
        await().until(() -> "handed off"
                .equals(phone.call(Method.GET, "ledger", 200)
                        .getString("items.find { it.what == 'delivery' }.outcome")));
        JsonPath ledger = phone.call(Method.GET, "ledger", 200);
        String path = "items.find { it.what == 'delivery' }.";
        assertThat(ledger.getString(path + "consentId")).isEqualTo(consent);
        assertThat(ledger.getString(path + "got.deliveryId")).isEqualTo(delivery);
        assertThat(ledger.getString(path + "passedTo")).isEqualTo("mqtt");
        assertThat(ledger.getString(path + "purpose")).isEqualTo("location-offers");
        assertThat(ledger.getString(path + "retailerId")).isEqualTo(floor.retailer());
        assertThat(ledger.getString("items.find { it.what == 'visit' }.storeId"))
                .isNotBlank();
    }

    @Test
    void receiptOfAnEndingProvesGrantAndEnd() throws Exception {
        String consent = phone.consent(floor.retailer());
        phone.call(Method.GET, "consents/" + consent + "/receipt?of=ending", 404);
        phone.call(Method.GET, "consents/" + consent + "/receipt?of=other", 400);
        JsonNode grant = receipt(consent, "");
        assertThat(grant.at("/dpv:hasRecordOfActivity/lupa:proof").size()).isEqualTo(1);
        phone.withdraw(consent);
        JsonNode record = receipt(consent, "").path("dpv:hasRecordOfActivity");
        for (String mandatory : List.of(
                "dct:identifier",
                "dct:conformsTo",
                "dpv:hasDataSubject",
                "dpv:hasDataController",
                "dpv:hasDataProcessor",
                "dpv:hasJurisdiction",
                "dpv:hasApplicableLaw",
                "dpv:hasProcess",
                "dpv:hasConsentControl",
                "dpv:hasRight",
                "dpv:hasNotice",
                "dpv:hasConsentStatus")) {
            assertThat(record.has(mandatory)).as(mandatory).isTrue();
        }
        assertThat(record.at("/dpv:hasConsentStatus/0/@type/0").asText()).isEqualTo("dpv:ConsentGiven");
        assertThat(record.at("/dpv:hasConsentStatus/1/@type/0").asText()).isEqualTo("dpv:ConsentWithdrawn");
        assertThat(record.at("/dpv:hasNotice/dct:description").asText()).isNotBlank();
        assertThat(record.at("/lupa:proof").size()).isEqualTo(2);
        JsonNode fact = STRICT.readTree(record.at("/lupa:proof/0/lupa:fact").asText());
        assertThat(fact.path("noticeSha256").asText())
                .isEqualTo(record.at("/dpv:hasNotice/lupa:sha256").asText());
        assertThat(receipt(consent, "?of=ending")
                        .at("/dpv:hasRecordOfActivity/lupa:proof/0/lupa:kind")
                        .asText())
                .isEqualTo("consent-ended");
    }

    private JsonNode receipt(String consent, String query) throws Exception {
        return STRICT.readTree(RestAssured.given()
                .header("Authorization", "Bearer " + phone.token())
                .header("Accept", "application/ld+json")
                .get("/api/v1/me/consents/" + consent + "/receipt" + query)
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .extract()
                .asString());
    }

    private String push() throws MqttException {
        floor.hear(gateway, "g1", phone);
        await().atMost(8, SECONDS).until(() -> !app.received.isEmpty());
        return JsonPath.from(app.received.get(0)).getString("deliveryId");
    }
}
