package fi.lupa;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import fi.lupa.adapter.mqtt.MqttListener;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The live page of the demonstration, over HTTP. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(DemoSettings.class)
class DemoTest {
    private static final String ANY_UUID = "(?s).*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}.*";

    @Inject
    MqttListener listener;

    @ParameterizedTest
    @CsvSource({
        "fi, yksittäin ja heti (k = 1",
        "sv, en och en och genast (k = 1",
        "en, one by one and at once (k = 1",
    })
    void pageSaysInEachLanguageThatItsPeopleAreSimulated(String language, String banner) {
        LivePage.get(language)
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .body(containsString(banner));
        given().header("Accept-Language", "de, " + language + ";q=0.5")
                .get("/demo")
                .then()
                .header("Content-Language", language);
    }

    @Test
    void pageLoadsAndRunsNothingButItsOwn() {
        String policy = LivePage.get("en").header("Content-Security-Policy");
        String html = LivePage.get("en").asString();
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(html).doesNotContain("<style", " style=", "onclick", "://");
        assertThat(html.replaceAll("<script src=\"/[^\"]*\" defer></script>", ""))
                .doesNotContain("<script");
        html.lines()
                .filter(line -> line.contains("<script src") || line.contains("rel=\"stylesheet\""))
                .map(line -> line.replaceAll(".*(?:src|href)=\"([^\"]*)\".*", "$1"))
                .forEach(path -> given().get(path).then().statusCode(200));
    }

    @Test
    void tapWithdrawsSilencesAndTakesBack() throws Exception {
        ShopFloor floor = ShopFloor.open(listener.port());
        floor.offer("ENTER", Map.of());
        Phone phone = shown(floor);
        try (MqttPeer gateway = floor.gateway("g1");
                MqttPeer app = MqttPeer.app(listener.port(), phone);
                LivePage page = LivePage.open("en")) {
            floor.hear(gateway, "g1", phone);
            shows(page, "notices", "Car wax");
            shows(page, "permission", "Withdraw permission");
            shows(page, "floors", "dot own");
            shows(page, "verdicts", "Sent");

            LivePage.tap("withdraw").statusCode(200).body(containsString("of the audit log"));
            shows(page, "notices", "notice cancelled");
            shows(page, "permission", "Give permission again");
            await().atMost(5, SECONDS).until(() -> !page.part("floors").contains("dot own"));
            floor.hear(gateway, "g1", phone);
            await().during(1_200, MILLISECONDS).atMost(3, SECONDS).until(() -> app.received.size() == 2);
            assertThat(page.part("floors")).doesNotContain("dot own");

            LivePage.tap("give").statusCode(200).body(containsString("Withdraw permission"));
            floor.offer("ENTER", Map.of());
            floor.hear(gateway, "g1", phone);
            await().atMost(5, SECONDS).until(() -> app.received.size() == 3);
            shows(page, "floors", "dot own");
        }
    }

    @Test
    void noIdOfAnybodyIsTold() throws Exception {
        ShopFloor floor = ShopFloor.open(listener.port());
        floor.offer("ENTER", Map.of());
        Phone phone = shown(floor);
        try (MqttPeer gateway = floor.gateway("g1");
                MqttPeer app = MqttPeer.app(listener.port(), phone);
                LivePage page = LivePage.open("en")) {
            floor.hear(gateway, "g1", phone);
            shows(page, "notices", "Car wax");
            String told = page.parts + LivePage.get("en").asString();
            assertThat(told).contains("Car wax").doesNotMatch(ANY_UUID).doesNotContain(phone.token(), phone.username());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo", "/demo/events"})
    void pageIsNotShownUnderAForeignName(String path) {
        given().header("Host", "shop.example").get(path).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, http://127.0.0.1:1, -",
                "true, https://shop.example, -",
                "true, null, -",
                "true, -, -",
                "-, own, -",
                "true, http://shop.example, shop.example",
            })
    void tapOfAnotherPageIsRefused(String htmx, String origin, String host) {
        var request = given();
        if (htmx != null) {
            request.header("HX-Request", htmx);
        }
        if (origin != null) {
            request.header("Origin", origin.equals("own") ? LivePage.origin() : origin);
        }
        if (host != null) {
            request.header("Host", host);
        }
        request.post("/demo/phone/withdraw").then().statusCode(403);
    }

    @Test
    void onlyAShopperShowsThePhone() {
        given().post("/demo/phone").then().statusCode(401);
        given().auth()
                .preemptive()
                .basic("admin", LupaTestResource.ADMIN_PASSWORD)
                .post("/demo/phone")
                .then()
                .statusCode(403);
    }

    private static Phone shown(ShopFloor floor) {
        Phone phone = Phone.enrol();
        phone.consent(floor.retailer());
        given().header("Authorization", "Bearer " + phone.token())
                .post("/demo/phone")
                .then()
                .statusCode(204);
        return phone;
    }

    private static void shows(LivePage page, String part, String text) {
        await().atMost(8, SECONDS)
                .untilAsserted(() -> assertThat(page.part(part)).contains(text));
    }
}
