package fi.lupa.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A store with one gateway and no offers, and a crowd of devices, set up over HTTP. */
final class BenchShop {
    private static final String UUID_OF_CROWD = "7a1b2c3d-0000-4000-8000-000000000001";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String admin;

    /** How the gateway signs in. */
    record Login(String username, String password) {}

    BenchShop(int port, String password) {
        base = "http://127.0.0.1:" + port + "/api/v1";
        admin = "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    }

    Login open() throws IOException, InterruptedException {
        call("PUT", "/retailers/bench", admin, new JsonObject().put("name", "Bench"));
        call(
                "PUT",
                "/retailers/bench/topics/cars",
                admin,
                new JsonObject()
                        .put("names", new JsonObject().put("en", "Cars"))
                        .put("sensitive", false));
        call(
                "PUT",
                "/retailers/bench/notices/n1",
                admin,
                new JsonObject().put("texts", new JsonObject().put("en", "We measure.")));
        call(
                "PUT",
                "/stores/bench",
                admin,
                new JsonObject()
                        .put("retailerId", "bench")
                        .put("name", "Bench")
                        .put("timeZone", "UTC")
                        .put(
                                "zones",
                                new JsonArray()
                                        .add(new JsonObject().put("id", "z").put("name", "z")))
                        .put(
                                "gateways",
                                new JsonArray()
                                        .add(new JsonObject().put("id", "g1").put("zoneId", "z"))));
        JsonObject login = call("POST", "/stores/bench/gateways/g1/credentials", admin, null);
        return new Login(login.getString("username"), login.getString("password"));
    }

    /** The signal ids of a crowd, the first of which belong to shoppers with a consent. */
    List<String> crowd(int devices, int consented) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < devices; i++) {
            String id = "ibeacon:" + UUID_OF_CROWD + ":" + i / 1000 + ":" + i % 1000;
            ids.add(id);
            if (i < consented) {
                consent(id);
            }
        }
        return ids;
    }

    private void consent(String id) throws IOException, InterruptedException {
        String token =
                "Bearer " + call("POST", "/shoppers", null, new JsonObject()).getString("token");
        call(
                "POST",
                "/me/devices",
                token,
                new JsonObject()
                        .put(
                                "identity",
                                new JsonObject().put("scheme", "ibeacon").put("id", id))
                        .put("channel", new JsonObject().put("type", "mqtt"))
                        .put("language", "en")
                        .put("timeZone", "UTC"));
        call(
                "POST",
                "/me/consents",
                token,
                new JsonObject()
                        .put("retailerId", "bench")
                        .put("topics", new JsonArray().add("cars"))
                        .put("purposes", new JsonArray().add("location-offers"))
                        .put("noticeVersion", "n1")
                        .put("language", "en"));
    }

    private JsonObject call(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String authorization,
            @org.jspecify.annotations.Nullable JsonObject body)
            throws IOException, InterruptedException {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body.encode());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, publisher)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body());
    }
}
