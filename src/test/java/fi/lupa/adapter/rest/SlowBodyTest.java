package fi.lupa.adapter.rest;

import static fi.lupa.adapter.rest.Staff.put;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request whose body comes long after its head, which signs in. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class SlowBodyTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String BODY = new JsonObject(Map.of("name", "Retailer")).encode();

    private final String user = "u-" + UUID.randomUUID();

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @CsvSource({"false, HTTP/1.1 201", "true, HTTP/1.1 401"})
    void whoIsDeletedBeforeTheBodyEndsIsSignedInNoMore(boolean deleted, String status) throws IOException {
        put("/users/" + user, Map.of("password", PASSWORD, "role", "admin")).statusCode(201);
        signIn();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            send(socket, head() + BODY.charAt(0));
            signIn();
            if (deleted) {
                Staff.admin().delete(Staff.API + "/users/" + user).then().statusCode(204);
            }
            send(socket, BODY.substring(1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith(status);
            assertThat(answer.contains("Basic realm")).isEqualTo(deleted);
        }
    }

    /** From now on its password is remembered, so that the sign-in of another request takes no time. */
    private void signIn() {
        for (int i = 0; i < 5; i++) {
            RestAssured.given()
                    .auth()
                    .preemptive()
                    .basic(user, PASSWORD)
                    .get(Staff.API + "/offers")
                    .then()
                    .statusCode(200);
        }
    }

    private String head() {
        byte[] credentials = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return String.join(
                "\r\n",
                "PUT " + Staff.API + "/retailers/r-" + user + " HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials),
                "Content-Type: application/json",
                "Content-Length: " + BODY.length(),
                "",
                "");
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
