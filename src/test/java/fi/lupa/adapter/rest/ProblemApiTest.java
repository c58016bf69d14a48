package fi.lupa.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(GenerousSettings.class)
class ProblemApiTest {
    private static final String CONSENTS = "/api/v1/me/consents";

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer nobody", "Basic YWRtaW46d3Jvbmc=", "Basic %%%", "Digest x"})
    void whoIsNotSignedInIsToldSoBeforeAnythingElse(String authorization) {
        for (String contentType : new String[] {"application/json", "text/csv"}) {
            ValidatableResponse response = given().header("Authorization", authorization)
                    .header("Content-Type", contentType)
                    .body("{\"broken")
                    .post(CONSENTS)
                    .then();
            problem(response, 401, "/problems/unauthenticated").header("WWW-Authenticate", containsString("Bearer"));
        }
    }

    @Test
    void staffIsNoShopper() {
        problem(
                given().auth()
                        .preemptive()
                        .basic("admin", LupaTestResource.ADMIN_PASSWORD)
                        .contentType("application/json")
                        .body("{\"broken")
                        .post(CONSENTS)
                        .then(),
                403,
                "/problems/forbidden");
    }

    @Test
    void everyBadFieldIsNamed() {
        String body = """
                {"retailerId":"r 1","topics":["cars","-"],"purposes":[],"maxUses":0,"language":" ","until":{"event":"x"}}
                """;
        problem(
                        Shop.as(Shop.token())
                                .header("Idempotency-Key", "k")
                                .body(body)
                                .post(CONSENTS)
                                .then(),
                        400,
                        "/problems/invalid")
                .body(
                        "errors.field",
                        hasItems(
                                "retailerId",
                                "topics[1]",
                                "purposes",
                                "maxUses",
                                "language",
                                "until.event",
                                "noticeVersion"))
                .body("errors.rule", hasItems("format", "required", "min"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"surprise\":1}",
                "{\"until\":{\"surprise\":1}}",
                "{\"maxUses\":\"1\"}",
                "{\"maxUses\":1.5}",
                "{\"maxUses\":2147483648}",
                "{\"maxUses\":-1e400}",
                "{\"topics\":[\"\\ud800\"]}",
                "{\"retailerId\":7}",
                "{\"topics\":\"cars\"}",
                "{\"topics\":[true]}",
                "{\"validFrom\":\"2026-01-01\"}",
                "{\"validFrom\":\"2026-01-01T00:00:00\"}",
                "{\"validFrom\":true}",
                "{\"ageConfirmed\":\"yes\"}",
                "{\"ageConfirmed\":1000}",
                "[]",
                "7",
                ""
            })
    void whatDoesNotFitTheSchemaIsNamed(String body) {
        problem(
                        Shop.as(Shop.token())
                                .header("Idempotency-Key", "k")
                                .body(body)
                                .post(CONSENTS)
                                .then(),
                        400,
                        "/problems/invalid")
                .body("errors.size()", equalTo(1))
                .body("errors.field", everyItem(not("")));
    }

    @Test
    void fieldOfAnUnknownNameIsNamedWithItsPath() {
        Shop.as(Shop.token())
                .body("{\"identity\":{\"surprise\":1}}")
                .post("/api/v1/me/devices")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("identity.surprise"))
                .body("errors.rule", hasItem("unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}{}", "{\"a\":1,\"a\":2}", "{\"maxUses\":01}", "nonsense", "\u0000"})
    void whatIsNoJsonIsMalformed(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/shoppers")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"maxUses\":1,}",
                "{\"topics\":[\"cars\",]}",
                "{\"until\":{\"event\":\"purchase\",}}",
                "{\"topics\":[\"cars\"",
            })
    void whatIsBrokenInsideIsMalformedToo(String body) {
        problem(
                Shop.as(Shop.token())
                        .header("Idempotency-Key", "k")
                        .body(body)
                        .post(CONSENTS)
                        .then(),
                400,
                "/problems/malformed");
    }

    @Test
    void frameworkRefusalsAreProblems() {
        String token = Shop.token();
        problem(given().get("/api/v1/shoppers").then(), 405, "/problems/method-not-allowed")
                .header("Allow", equalTo("OPTIONS, POST"));
        problem(Staff.admin().delete("/api/v1/stores/s1").then(), 405, "/problems/method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PUT"));
        problem(Shop.as(token).get("/api/v1/me/nothing").then(), 404, "/problems/not-found");
        problem(given().get("/nothing").then(), 404, "/problems/not-found");
        problem(
                Shop.as(token)
                        .contentType("text/csv")
                        .body("a,b")
                        .post(CONSENTS)
                        .then(),
                415,
                "/problems/unsupported-media-type");
        problem(Shop.as(token).accept("text/csv").get(CONSENTS).then(), 406, "/problems/not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=many", "cursor=%21", "cursor=YQ", "cursor=YQpi"})
    void badPagingIsNamed(String query) {
        problem(Shop.as(Shop.token()).get(CONSENTS + "?" + query).then(), 400, "/problems/invalid")
                .body("errors.field", hasItem(query.substring(0, query.indexOf('='))));
    }

    @Test
    void bodyOver64KilobytesIsRefused() {
        String large = "{\"retailerId\":\"" + "x".repeat(70_000) + "\"}";
        problem(Shop.as(Shop.token()).body(large).post(CONSENTS).then(), 413, "/problems/too-large");
    }

    @Test
    void bodyThatHidesItsLengthIsRefusedToo() throws IOException {
        String head = String.join(
                "\r\n",
                "POST /api/v1/shoppers HTTP/1.1",
                "Host: x",
                "Connection: close",
                "Content-Type: application/json",
                "Transfer-Encoding: chunked");
        String chunk = String.join("\r\n", Integer.toHexString(70_000), " ".repeat(70_000), "0");
        Assertions.assertThat(send(head + "\r\n\r\n" + chunk + "\r\n\r\n")).startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: a@b", "Host: a:99999", "Host: a:b", "X-Host: a"})
    void hostThatIsNoneIsABadRequestAndNoFailureOfTheServer(String host) throws IOException {
        for (String path : new String[] {"/api/v1/catalogue?retailerId=r", "/q/health", "/nothing"}) {
            List<String> logged = new CopyOnWriteArrayList<>();
            try (LogCapture ignored = LogCapture.into(logged)) {
                String answer =
                        send(String.join("\r\n", "GET " + path + " HTTP/1.1", host, "Connection: close", "", ""));
                Assertions.assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/malformed");
            }
            Assertions.assertThat(logged).noneMatch(line -> line.contains("failed"));
        }
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo(type))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }
}
